// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/remotemedia.h"

#include "base/log.h"
#include "base/runon.h"
#include "media/errors.h"

#include <QFutureWatcher>
#include <QPromise>

#include <utility>

namespace vigil::media {

namespace {

constexpr int fetchesAtOnce = 2;
/// Progress is told in KiB.
constexpr qint64 progressStep = 1024;

using Promise = QPromise<base::Result<std::shared_ptr<CacheWriter>>>;

/// In a thread of the pool.
void fetch(Transfer &transfer, const std::shared_ptr<CacheWriter> &writer, const QByteArray &url,
           Promise &promise)
{
    promise.start();
    const auto done = transfer.run(
        url, [&](std::span<const std::uint8_t> bytes, const Transfer::Progress &progress) {
            promise.setProgressRange(0, int(progress.total / progressStep));
            promise.setProgressValue(int(progress.received / progressStep));
            return writer->append(bytes);
        });
    promise.addResult(done ? base::Result(writer)
                           : base::Result<std::shared_ptr<CacheWriter>>(done.error()));
    promise.finish();
}

} // namespace

RemoteMedia::RemoteMedia(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_with(parts)
    , m_cache(MediaCache::open(parts.cache, parts.cacheBytes))
{
    Q_ASSERT(parts.cacheBytes / fetchesAtOnce >= parts.limits.mostBytes);
    m_pool.setMaxThreadCount(fetchesAtOnce);
}

RemoteMedia::~RemoteMedia()
{
    for (const auto &[address, job] : m_jobs)
        job.cancel();
    m_jobs.clear();
    m_pool.waitForDone();
}

void RemoteMedia::Job::cancel() const
{
    if (transfer)
        transfer->cancel();
}

void RemoteMedia::want(const QStringList &soon, const QStringList &kept, const Copies &copies)
{
    m_soon = soon;
    m_mayBeKept = copies;
    const auto isWanted = [&](const QString &address) {
        return soon.contains(address) || kept.contains(address);
    };
    std::erase_if(m_jobs, [&](const auto &entry) {
        if (isWanted(entry.first))
            return false;
        entry.second.cancel();
        return true;
    });
    m_failed.removeIf([&](const auto &entry) { return !isWanted(entry.key()); });
    m_copies.removeIf([&](const auto &entry) {
        const auto &copy = entry.value();
        const bool isOther = copy && copies.value(entry.key(), copy->id) != copy->id;
        return isOther || !isWanted(entry.key());
    });
    if (m_cache)
        (*m_cache)->keepOnly(soon + kept);
    goOn();
}

RemoteMedia::Status RemoteMedia::status(const QString &address) const
{
    using State = Status::State;
    if (m_cache && (*m_cache)->contains(address))
        return {State::Here};
    if (const auto copy = m_copies.value(address))
        return {State::Here, 0, 0, {}, copy->keptAt};
    if (const auto failed = m_failed.find(address); failed != m_failed.end())
        return {State::Failed, 0, 0, *failed};
    if (const auto job = m_jobs.find(address); job != m_jobs.end())
        return {State::Fetching, job->second.received, job->second.total};
    return {};
}

std::optional<MediaFile> RemoteMedia::read(const QString &address)
{
    if (status(address).state != Status::State::Here)
        return std::nullopt;
    const bool isFetched = m_cache && (*m_cache)->contains(address);
    auto file = isFetched ? (*m_cache)->read(address) : m_with.kept->open(*m_copies[address]);
    if (!file) {
        if (!isFetched)
            m_copies[address].reset();
        // Somebody has tidied up.
        goOn();
        Q_EMIT changed(address);
    }
    return file;
}

std::optional<LentMedia> RemoteMedia::lend(const QString &address) const
{
    auto file = m_cache ? (*m_cache)->lend(address) : std::nullopt;
    return file ? std::optional(LentMedia{{*std::move(file)}}) : std::nullopt;
}

void RemoteMedia::retry(const QString &address)
{
    if (!m_failed.remove(address))
        return;
    goOn();
    Q_EMIT changed(address);
}

void RemoteMedia::goOn()
{
    const QStringList soon = m_soon;
    for (const QString &address : soon) {
        if (m_jobs.size() >= fetchesAtOnce || status(address).state != Status::State::Waiting)
            continue;
        if (mayHaveCopy(address))
            look(address);
        else
            start(address);
    }
}

bool RemoteMedia::mayHaveCopy(const QString &address) const
{
    return m_with.kept && m_mayBeKept.contains(address) && !m_copies.contains(address);
}

void RemoteMedia::look(const QString &address)
{
    const auto found = base::runOn(
        m_pool, [kept = m_with.kept, id = m_mayBeKept.value(address)] { return kept->find(id); });
    auto watcher = std::make_unique<QFutureWatcher<std::optional<KeptCopy>>>();
    connect(watcher.get(), &QFutureWatcherBase::finished, this,
            [this, address, found] { takeCopy(address, found.result()); });
    watcher->setFuture(found);
    m_jobs[address].watcher = std::move(watcher);
}

void RemoteMedia::takeCopy(const QString &address, const std::optional<KeptCopy> &copy)
{
    // It is the watcher that calls.
    m_jobs[address].watcher.release()->deleteLater();
    m_jobs.erase(address);
    m_copies.insert(address, copy);
    goOn();
    Q_EMIT changed(address);
}

void RemoteMedia::start(const QString &address)
{
    if (!m_with.rules)
        return fail(address, m_with.rules.error());
    if (!m_cache)
        return fail(address, m_cache.error());
    auto created = (*m_cache)->write();
    if (!created)
        return fail(address, created.error());
    const auto transfer = std::make_shared<Transfer>(*m_with.rules, m_with.limits);
    const auto promise = std::make_shared<Promise>();
    m_jobs[address].transfer = transfer;
    follow(address, promise->future());
    m_pool.start([transfer, promise, url = address.toUtf8(),
                  writer = std::shared_ptr<CacheWriter>(*std::move(created))] {
        fetch(*transfer, writer, url, *promise);
    });
}

void RemoteMedia::follow(const QString &address, const QFuture<Written> &future)
{
    auto watcher = std::make_unique<QFutureWatcher<Written>>();
    connect(watcher.get(), &QFutureWatcherBase::progressValueChanged, this,
            [this, address, watched = watcher.get()](int received) {
                Job &job = m_jobs[address];
                job.received = received * progressStep;
                job.total = watched->progressMaximum() * progressStep;
                Q_EMIT changed(address);
            });
    connect(watcher.get(), &QFutureWatcherBase::finished, this,
            [this, address, future] { take(address, future.result()); });
    watcher->setFuture(future);
    m_jobs[address].watcher = std::move(watcher);
}

void RemoteMedia::take(const QString &address, const Written &written)
{
    // It is the watcher that calls.
    m_jobs[address].watcher.release()->deleteLater();
    m_jobs.erase(address);
    if (!written)
        return fail(address, written.error());
    auto finished = (*written)->finish();
    if (!finished)
        return fail(address, finished.error());
    (*m_cache)->add(address, *std::move(finished));
    goOn();
    Q_EMIT changed(address);
}

void RemoteMedia::fail(const QString &address, const base::Error &error)
{
    base::logError(error);
    m_failed.insert(address, error);
    goOn();
    Q_EMIT changed(address);
}

} // namespace vigil::media
