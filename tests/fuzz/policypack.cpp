// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonicalscan.h"
#include "policy/packfile.h"
#include "tests/fuzz/require.h"

using namespace vigil;
using fuzz::require;

namespace {

/// Rules, then files of texts in these locales, with this line between two of them.
constexpr QByteArrayView boundary("\n----\n");
constexpr const char *locales[] = {"en", "uk", "ar"};

policy::PackSource sourceOf(QByteArray bytes)
{
    QByteArrayList files;
    for (qsizetype at = bytes.indexOf(boundary); at >= 0; at = bytes.indexOf(boundary)) {
        files.append(bytes.first(at));
        bytes = bytes.sliced(at + boundary.size());
    }
    files.append(bytes);
    policy::PackSource source{{QStringLiteral("pack.json"), files.takeFirst()}, {}};
    for (const char *locale : locales) {
        if (!files.isEmpty()) {
            source.texts.append(
                {QStringLiteral("pack.%1.json").arg(QLatin1StringView(locale)), files.takeFirst()});
        }
    }
    return source;
}

/// Faults, each with what to do; or else a pack, whose published form is final.
void check(const policy::CheckedPack &checked)
{
    require(checked.faults.isEmpty() == checked.pack.has_value()
                && checked.pack.has_value() == !checked.blob.isEmpty(),
            "there are faults or a pack");
    for (const policy::Fault &fault : checked.faults) {
        require(!fault.message.isEmpty() && fault.line >= 0, "a fault says what and where");
        require(!policy::formatFault(fault).contains(u'\n'), "a fault is one line");
    }
    if (!checked.pack)
        return;
    require(!checked.pack->id.isEmpty() && checked.pack->version >= 1, "a pack has a reference");
    require(checked.pack->texts.contains(checked.pack->sourceLocale), "a pack has its original");
    require(ledger::canonicalMembers(checked.blob).has_value(), "the published form is canonical");
    const policy::CheckedPack again = policy::checkBlob(checked.blob);
    require(again.faults.isEmpty() && again.blob == checked.blob,
            "what is published reads the same");
    require(again.pack->reference() == checked.pack->reference()
                && again.pack->policies.size() == checked.pack->policies.size(),
            "what is published is the same pack");
}

} // namespace

/// A pack as people write it, or as it is published.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::viewOf(data, size).toByteArray();
    check(policy::checkPack(sourceOf(bytes)));
    check(policy::checkBlob(bytes));
    return 0;
}
