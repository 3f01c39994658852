// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/copykeeper.h"

#include "base/log.h"
#include "base/runon.h"

#include <algorithm>

namespace vigil::review {

namespace {

using media::CopyId;
using media::KeptFolder;

struct Kept
{
    KeptFolder::Entry entry;
    CopyRule rule;
};

void noteGone(QLatin1StringView why, const CopyId &id)
{
    base::logFact(why, QStringLiteral("subject=%1").arg(id.subject.toString()));
}

/// Those that are to go first first; what has no end stays where it is.
std::vector<Kept> tooMany(std::vector<Kept> kept, qint64 mostBytes)
{
    qint64 bytes = 0;
    for (const Kept &one : kept)
        bytes += one.entry.bytes;
    std::erase_if(kept, [](const Kept &one) { return !one.rule.until; });
    std::stable_sort(kept.begin(), kept.end(),
                     [](const Kept &a, const Kept &b) { return *a.rule.until < *b.rule.until; });
    const auto enough = std::find_if(kept.begin(), kept.end(), [&](const Kept &one) {
        const bool isEnough = bytes <= mostBytes;
        bytes -= one.entry.bytes;
        return isEnough;
    });
    kept.erase(enough, kept.end());
    return kept;
}

/// Of a video the whole; of a livestream what the rule names.
media::LentMedia neededOf(media::LentMedia lent, const CopyRule &rule)
{
    if (!lent.stream)
        return lent;
    media::LentMedia needed{{}, lent.stream};
    needed.stream->parts.clear();
    for (std::size_t i = 0; i < lent.files.size(); ++i) {
        const media::StreamPart &part = lent.stream->parts[i];
        const bool isNeeded = std::any_of(
            rule.stretches.begin(), rule.stretches.end(), [&part](const domain::Segment &stretch) {
                return part.start < stretch.to && stretch.from < part.end();
            });
        if (!isNeeded)
            continue;
        needed.files.push_back(std::move(lent.files[i]));
        needed.stream->parts.push_back(part);
    }
    return needed;
}

} // namespace

CopyKeeper::CopyKeeper(const Parts &parts, QObject *parent) : QObject(parent), m_with(parts)
{
    // One after the other.
    m_pool.setMaxThreadCount(1);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &CopyKeeper::check);
    m_timer.start();
    check();
}

CopyKeeper::~CopyKeeper()
{
    m_pool.waitForDone();
}

QFuture<bool> CopyKeeper::settle(const CopyId &id, const std::optional<media::LentMedia> &fetched)
{
    return base::runOn(m_pool, [this, id, fetched] { return settleNow(id, fetched); });
}

QFuture<qsizetype> CopyKeeper::check()
{
    return base::runOn(m_pool, [this] { return checkNow(); });
}

base::Result<CopyKeeper::Rules> CopyKeeper::readRules(const std::vector<CopyId> &ids) const
{
    return m_with.readers.readNow([&](store::Database &database) -> base::Result<Rules> {
        if (auto done = m_with.shelf.refresh(database); !done)
            return done.error();
        const base::Instant now = m_with.clock.now();
        const auto book = m_with.shelf.at(now);
        Rules rules;
        for (const CopyId &id : ids) {
            const auto rule = readCopyRule(database, id, *book, now);
            if (!rule)
                return rule.error();
            rules.push_back(*rule);
        }
        return rules;
    });
}

bool CopyKeeper::settleNow(const CopyId &id, const std::optional<media::LentMedia> &fetched) const
{
    const auto rules = readRules({id});
    if (!rules) {
        base::logError(rules.error());
        return false;
    }
    const CopyRule &rule = rules->front();
    if (!rule.stays) {
        m_with.folder->remove(id);
        return false;
    }
    if (!rule.begins || !fetched)
        return false;
    const media::LentMedia needed = neededOf(*fetched, rule);
    if (const auto done = m_with.folder->keep(id, needed, m_with.clock.now()); !done) {
        base::logError(done.error());
        return false;
    }
    return !needed.files.empty();
}

qsizetype CopyKeeper::checkNow() const
{
    std::vector<Kept> kept;
    std::vector<CopyId> ids;
    for (const KeptFolder::Entry &entry : m_with.folder->tidy()) {
        kept.push_back({entry, {}});
        ids.push_back(entry.id);
    }
    if (kept.empty())
        return 0;
    const auto rules = readRules(ids);
    if (!rules) {
        base::logError(rules.error());
        return std::ssize(kept);
    }
    for (std::size_t i = 0; i < kept.size(); ++i)
        kept[i].rule = (*rules)[i];
    std::erase_if(kept, [this](const Kept &one) {
        if (one.rule.stays)
            return false;
        m_with.folder->remove(one.entry.id);
        noteGone(QLatin1StringView("copy.over"), one.entry.id);
        return true;
    });
    const auto more = tooMany(kept, m_with.mostBytes);
    for (const Kept &one : more) {
        m_with.folder->remove(one.entry.id);
        noteGone(QLatin1StringView("copy.crowded_out"), one.entry.id);
    }
    return std::ssize(kept) - std::ssize(more);
}

} // namespace vigil::review
