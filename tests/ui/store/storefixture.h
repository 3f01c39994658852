// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "cases/casestore.h"
#include "similar/similarprojection.h"
#include "store/statefolder.h"
#include "store/storefiles.h"
#include "store/teamcommands.h"
#include "tests/store/teststore.h"
#include "ui/shell/console.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

#include <memory>

namespace vigil::ui::fixture {

/// The real time, moved.
class ShiftedClock final : public base::Clock
{
public:
    base::Instant now() const override { return m_clock.now() + shift; }
    base::Millis sinceBoot() const override { return m_clock.sinceBoot(); }

    base::Millis shift{0};

private:
    base::SystemClock m_clock;
};

/// A console's store and keys on the disk, made by the program's own means and closed.
class Place
{
public:
    Place()
    {
        if (!cases::CaseStore::create(place(), QStringLiteral("Olena Kovalenko")))
            qFatal("no store");
    }
    /// A copy of one that is kept in tests/data/stores/.
    explicit Place(const QString &golden)
    {
        test::copyFolder(golden + QStringLiteral("/store"), dir());
        test::copyFolder(golden + QStringLiteral("/state"), state());
    }

    [[nodiscard]] cases::CaseStore::Place place()
    {
        return {dir(), clock, random, state(), {}, similar::registerSimilar};
    }
    [[nodiscard]] QString dir() const { return path(QStringLiteral("store")); }
    [[nodiscard]] QString file() const { return store::storeFile(dir()); }
    [[nodiscard]] QString state() const { return path(QStringLiteral("state")); }
    [[nodiscard]] QString backup() const { return path(QStringLiteral("backup.db")); }
    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }

    [[nodiscard]] std::unique_ptr<cases::CaseStore> open()
    {
        auto opened = cases::CaseStore::open(place());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return *std::move(opened);
    }
    /// One more record.
    static void record(cases::CaseStore &cases)
    {
        const auto added =
            cases.store().writer().executeAndWait([&](store::WriteTransaction &transaction) {
                return store::addMember(transaction, cases.owner().member, QStringLiteral("Iryna"),
                                        {{}, domain::Role::Reviewer, {}});
            });
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
    }
    /// Backs up, then adds `after` records.
    void backUp(int after = 0)
    {
        const auto cases = open();
        if (!cases->store().backUp(backup()))
            qFatal("no backup");
        for (int i = 0; i < after; ++i)
            record(*cases);
    }
    /// Makes the file larger than one step of a copy.
    void fill(int megabytes)
    {
        const auto filled =
            open()->store().writer().executeAndWait([&](store::WriteTransaction &transaction) {
                auto done = base::Result<ledger::Hash>(ledger::Hash{});
                for (int i = 0; done && i < megabytes; ++i)
                    done = transaction.putBlob(QByteArray(1'000'000, static_cast<char>('a' + i)));
                return done;
            });
        if (!filled)
            qFatal("cannot fill");
    }
    [[nodiscard]] QString stateFolder() { return open()->store().stateFolder(); }
    [[nodiscard]] qint64 events()
    {
        return *open()->store().readers().readNow([](store::Database &database) {
            return database.integer("SELECT count(*) FROM event");
        });
    }

    QTemporaryDir folder;
    ShiftedClock clock;
    base::SystemRandom random;
};

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

/// The console on a place, in its real window.
class Window
{
public:
    explicit Window(Place &place) : m_console(*qApp, options(place), place.clock, place.random)
    {
        m_console.start();
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *each : windows) {
            if (auto *found = qobject_cast<MainWindow *>(each))
                window = found;
        }
    }

    [[nodiscard]] QString page() const { return window->currentPage(); }
    /// The visible button whose text begins so; null when there is none.
    [[nodiscard]] QPushButton *button(const char *text) const
    {
        const auto buttons = window->findChildren<QPushButton *>();
        for (QPushButton *each : buttons) {
            if (each->isVisible() && each->text().startsWith(QString::fromUtf8(text)))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] bool offers(const char *text) const
    {
        const QPushButton *found = button(text);
        return found && found->isEnabled();
    }
    [[nodiscard]] bool says(const QString &part) const
    {
        const auto labels = window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](QLabel *label) {
            return label->isVisible() && label->text().contains(part);
        });
    }
    [[nodiscard]] bool says(const char *part) const { return says(QString::fromUtf8(part)); }
    /// Answers the dialog for files that is open.
    void choose(const QString &path) const
    {
        auto *dialog = window->findChild<QFileDialog *>();
        if (!dialog)
            qFatal("no dialog");
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
    }

    MainWindow *window = nullptr;

private:
    static ConsoleOptions options(const Place &place)
    {
        ConsoleOptions options;
        options.store = place.dir();
        options.stateHome = place.state();
        return options;
    }

    Console m_console;
};

} // namespace vigil::ui::fixture
