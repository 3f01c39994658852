// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/packfile.h"

#include "policy/errors.h"
#include "policy/jsonfile.h"
#include "policy/packreader.h"
#include "policy/textreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

// Resources of a static library are linked only when asked for; Q_INIT_RESOURCE must stand outside
// of namespaces.
static void initPolicyResources()
{
    Q_INIT_RESOURCE(policies);
}

namespace vigil::policy {

namespace {

using Key = QLatin1StringView;

/// Far more than any pack; keeps a wrong file from filling the memory.
constexpr qint64 maxFileBytes = 8 * 1024 * 1024;

base::Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::Error{
            errors::unreadable,
            QStringLiteral("The policy file %1 cannot be read: %2. Nothing was changed; check "
                           "its name and rights.")
                .arg(path, file.errorString())};
    }
    if (file.size() > maxFileBytes) {
        return base::Error{errors::unreadable,
                           QStringLiteral("%1 is too large to be a policy file.").arg(path)};
    }
    return file.readAll();
}

/// "uk" of "general.uk.json" for the pack file "general.json"; empty for other names.
QString localeOf(const QString &name, const QString &rulesName)
{
    const QString stem = QFileInfo(rulesName).completeBaseName() + u'.';
    const QString end = QStringLiteral(".json");
    if (!name.startsWith(stem) || !name.endsWith(end) || name.size() <= stem.size() + end.size())
        return {};
    const QString locale = name.mid(stem.size(), name.size() - stem.size() - end.size());
    return locale.contains(u'.') ? QString() : locale;
}

/// All that is checked and read of one pack, wherever its documents come from.
struct Documents
{
    Field rules;
    QList<std::pair<QString, Field>> texts; ///< by locale
};

void dropRepeats(Faults &faults)
{
    Faults once;
    for (const Fault &fault : std::as_const(faults)) {
        const auto isSame = [&](const Fault &other) {
            return other.kind == fault.kind && other.file == fault.file
                   && other.pointer == fault.pointer && other.message == fault.message;
        };
        if (std::none_of(once.begin(), once.end(), isSame))
            once << fault;
    }
    faults = once;
}

PolicyPack readDocuments(const Documents &documents)
{
    PolicyPack pack = PackReader().read(documents.rules);
    const TextReader reader(pack);
    QHash<QString, LocaleTexts> texts;
    for (const auto &[locale, field] : documents.texts)
        texts.insert(locale, reader.read(field, locale));
    if (!pack.sourceLocale.isEmpty() && !texts.contains(pack.sourceLocale)) {
        documents.rules.at(Key("source_locale"))
            .report(FaultKind::MissingLocale,
                    QStringLiteral("The texts in “%1”, the original, are missing.")
                        .arg(pack.sourceLocale));
    }
    pack.texts = texts;
    return pack;
}

/// Without control characters in texts and with whole numbers only, both of which the check has
/// seen to, Qt's compact form with sorted ASCII keys is the canonical one.
QByteArray canonical(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

template<typename T>
base::Result<T> orFaults(std::optional<T> value, const Faults &faults, const QString &name)
{
    if (value && faults.isEmpty())
        return *std::move(value);
    QString message = QStringLiteral("The policy pack %1 has faults and cannot be used:").arg(name);
    for (const Fault &fault : faults)
        message += u'\n' + formatFault(fault);
    return base::Error{errors::faulty, message, QStringLiteral("%1 faults").arg(faults.size())};
}

} // namespace

QStringList shippedPacks()
{
    initPolicyResources();
    return {QStringLiteral(":/policies/general.json"),
            QStringLiteral(":/policies/crisis-2022.json")};
}

base::Result<PackSource> readPackSource(const QString &path)
{
    initPolicyResources();
    const auto rules = readFile(path);
    if (!rules)
        return rules.error();
    const QFileInfo info(path);
    PackSource source{{info.fileName(), *rules}, {}};
    const QStringList names =
        info.dir().entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (localeOf(name, info.fileName()).isEmpty())
            continue;
        const auto bytes = readFile(info.dir().filePath(name));
        if (!bytes)
            return bytes.error();
        source.texts << SourceFile{name, *bytes};
    }
    return source;
}

CheckedPack checkPack(const PackSource &source)
{
    CheckedPack checked;
    const JsonFile rules = JsonFile::parse(source.rules.name, source.rules.bytes, checked.faults);
    QList<JsonFile> files;
    for (const SourceFile &file : source.texts)
        files << JsonFile::parse(file.name, file.bytes, checked.faults);
    if (rules.root().isUndefined())
        return checked;
    Documents documents{{rules, rules.root(), {}, checked.faults}, {}};
    QJsonObject texts;
    for (const JsonFile &file : std::as_const(files)) {
        const QString locale = localeOf(file.name(), source.rules.name);
        texts.insert(locale, file.root());
        if (!file.root().isUndefined())
            documents.texts.append({locale, Field(file, file.root(), {}, checked.faults)});
    }
    PolicyPack pack = readDocuments(documents);
    dropRepeats(checked.faults);
    if (checked.faults.isEmpty()) {
        checked.blob =
            canonical({{Key("v"), 1}, {Key("pack"), rules.root()}, {Key("texts"), texts}});
        checked.pack = std::move(pack);
    }
    return checked;
}

CheckedPack checkBlob(const QByteArray &blob, const QString &name)
{
    CheckedPack checked;
    const JsonFile file = JsonFile::parse(name, blob, checked.faults);
    if (file.root().isUndefined())
        return checked;
    const Field root(file, file.root(), {}, checked.faults);
    if (!root.expectObject({Key("v"), Key("pack"), Key("texts")}) || !root.at(Key("pack")).exists()
        || !root.at(Key("texts")).exists())
        return checked;
    (void)root.at(Key("v")).integer(1, 1);
    Documents documents{root.at(Key("pack")), {}};
    for (const QString &locale : root.at(Key("texts")).keys())
        documents.texts.append({locale, root.at(Key("texts")).at(locale)});
    PolicyPack pack = readDocuments(documents);
    dropRepeats(checked.faults);
    if (checked.faults.isEmpty()) {
        checked.blob = canonical(file.root().toObject());
        checked.pack = std::move(pack);
    }
    return checked;
}

base::Result<PolicyPack> loadPack(const QString &path)
{
    const auto source = readPackSource(path);
    if (!source)
        return source.error();
    CheckedPack checked = checkPack(*source);
    return orFaults(std::move(checked.pack), checked.faults, path);
}

base::Result<PolicyPack> loadBlob(const QByteArray &blob)
{
    CheckedPack checked = checkBlob(blob);
    return orFaults(std::move(checked.pack), checked.faults, QStringLiteral("in the store"));
}

} // namespace vigil::policy
