// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "store/newstore.h"
#include "store/store.h"
#include "testprojection.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QTemporaryDir>

#include <random>

namespace vigil::test {

/// Stands still until it is told to go on.
class SetClock final : public base::Clock
{
public:
    base::Instant now() const override { return m_now; }
    base::Millis sinceBoot() const override { return m_sinceBoot; }

    void advance(base::Millis span)
    {
        m_now += span;
        m_sinceBoot += span;
    }
    /// Somebody sets the wall clock.
    void jump(base::Millis span) { m_now += span; }

private:
    base::Instant m_now = base::instantFromMs(1'646'125'200'000);
    base::Millis m_sinceBoot = std::chrono::hours(1);
};

/// The same bytes in every run.
class SeededRandom final : public base::Random
{
public:
    explicit SeededRandom(unsigned seed) : m_engine(seed) {}
    void fill(std::span<std::uint8_t> bytes) override
    {
        const QMutexLocker lock(&m_mutex);
        for (std::uint8_t &byte : bytes)
            byte = static_cast<std::uint8_t>(m_engine());
    }

private:
    QMutex m_mutex;
    std::mt19937 m_engine;
};

inline store::Registry noteRegistry(int version = 1)
{
    return {{std::make_shared<NoteProjection>(version)}, {std::make_shared<NumberIndex>()}, {}};
}

/// A folder for one console's store and its state, with what a program brings.
struct Desk
{
    QTemporaryDir folder;
    SetClock clock;
    mutable SeededRandom random;
    store::Registry registry = noteRegistry();

    explicit Desk(unsigned seed = 1) : random(seed) {}

    QString dir() const { return folder.filePath(QStringLiteral("store")); }
    QString file() const { return dir() + QStringLiteral("/vigil.db"); }
    QString state() const { return folder.filePath(QStringLiteral("state")); }
    store::StoreOptions options() const
    {
        return {registry, clock, random, state(), QStringLiteral("boot-1")};
    }
    base::Result<store::StoreIdentity> create() const
    {
        return store::createStore(dir(), QStringLiteral("Olena"), options());
    }
    base::Result<std::unique_ptr<store::Store>> open() const
    {
        return store::Store::open(dir(), options());
    }
    /// A new store, opened.
    std::unique_ptr<store::Store> opened() const
    {
        if (const auto made = create(); !made)
            qFatal("%s %s", qPrintable(made.error().message), qPrintable(made.error().detail));
        auto store = open();
        if (!store)
            qFatal("%s %s", qPrintable(store.error().message), qPrintable(store.error().detail));
        return *std::move(store);
    }
};

/// A case id whose bytes are all `n`.
inline base::IdBytes caseId(int n)
{
    base::IdBytes id;
    id.fill(static_cast<std::uint8_t>(n));
    return id;
}

inline store::EventDraft noteDraft(const store::StoreIdentity &identity, int n, const QString &text,
                                   const QString &state = QStringLiteral("open"))
{
    return {{},
            "note.made",
            identity.member,
            {{ledger::AggregateKind::Case, caseId(n)}},
            {{QStringLiteral("text"), text}, {QStringLiteral("state"), state}}};
}

inline base::Result<store::Recorded> addNote(store::Store &store, int n, const QString &text,
                                             const QString &state = QStringLiteral("open"))
{
    return store.writer().executeAndWait(
        [draft = noteDraft(store.identity(), n, text, state)](
            store::WriteTransaction &transaction) { return transaction.append(draft); });
}

inline QString historyOf(store::Store &store, int n)
{
    const auto history = store.readers().readNow([n](store::Database &database) {
        return database.one("SELECT history FROM note WHERE id = ?", {caseId(n)},
                            [](const store::Row &row) { return row.text(0); });
    });
    return history ? history->value_or(QString()) : history.error().detail;
}

inline qint64 countOf(store::Store &store, std::string_view sql)
{
    const auto count =
        store.readers().readNow([sql](store::Database &database) { return database.integer(sql); });
    return count ? *count : -1;
}

/// With all that is in it.
inline void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    const QDir source(from);
    const auto entries = source.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        const QString target = to + QChar(u'/') + entry.fileName();
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else if (!QFile::copy(entry.filePath(), target))
            qFatal("cannot copy");
    }
}

/// An error as a test prints it.
template<typename T>
QByteArray codeOf(const base::Result<T> &result)
{
    if (result)
        return "ok";
    const std::string_view name = result.error().code.name();
    return {name.data(), static_cast<qsizetype>(name.size())};
}

} // namespace vigil::test
