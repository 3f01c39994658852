// SPDX-License-Identifier: GPL-3.0-or-later
// Another process on a store, for tests that kill it, race it or take its disk away.
//   storechild append STORE STATE CASE COUNT   appends notes; prints each text once it is saved
//   storechild limited STORE STATE             the same under RLIMIT_FSIZE, then without it
//   storechild golden STORE STATE              makes what tests/data/stores/ keeps of a schema
//   storechild aside STORE STATE               tries to put the store aside
//   storechild readonly STORE STATE            what an ordinary person sees of a read-only folder
#include "store/setaside.h"
#include "store/teamcommands.h"
#include "teststore.h"

#include <QFileInfo>

#include <grp.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;

namespace {

struct Program
{
    SetClock clock;
    base::SystemRandom random;

    [[nodiscard]] StoreOptions options(const QString &state)
    {
        return {noteRegistry(), clock, random, state, QStringLiteral("boot-1")};
    }
};

/// One unbuffered line, so that a killed process has printed what it knew.
void say(const QByteArray &line)
{
    const QByteArray whole = line + '\n';
    if (::write(STDOUT_FILENO, whole.constData(), static_cast<std::size_t>(whole.size()))
        != whole.size())
        _exit(3);
}

int append(Store &store, int caseNumber, int count)
{
    for (int i = 0; i < count; ++i) {
        const QString text = QStringLiteral("%1:%2").arg(caseNumber).arg(i);
        if (const auto saved = addNote(store, caseNumber, text); !saved) {
            say("failed " + codeOf(saved));
            return 1;
        }
        say("saved " + text.toUtf8());
    }
    return 0;
}

int underLimit(Store &store, const QString &folder)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const qint64 size = std::max(QFileInfo(folder + QStringLiteral("/vigil.db")).size(),
                                 QFileInfo(folder + QStringLiteral("/vigil.db-wal")).size());
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit before = limit;
    limit.rlim_cur = static_cast<rlim_t>(size + 200'000);
    setrlimit(RLIMIT_FSIZE, &limit);
    const QString text(20'000, QChar(u'x'));
    QByteArray code = "ok";
    int saved = 0;
    for (; saved < 100'000; ++saved) {
        code = codeOf(addNote(store, 1, text));
        if (code != "ok")
            break;
    }
    say("saved " + QByteArray::number(saved));
    say("failed " + code);
    say("again " + codeOf(addNote(store, 1, text)));
    setrlimit(RLIMIT_FSIZE, &before);
    say("after " + codeOf(addNote(store, 2, QStringLiteral("after"))));
    return 0;
}

/// One of everything that the first schema can hold.
int makeGolden(const QString &folder, const StoreOptions &options)
{
    const auto identity = createStore(folder, QStringLiteral("Olena"), options);
    auto opened = identity ? Store::open(folder, options)
                           : base::Result<std::unique_ptr<Store>>(identity.error());
    if (!opened)
        return 1;
    Store &store = **opened;
    bool isOk = true;
    for (int n = 1; n <= 3; ++n) {
        isOk &= addNote(store, n, QStringLiteral("note %1").arg(n)).isOk();
        isOk &= addNote(store, n, QStringLiteral("again"), QStringLiteral("held")).isOk();
    }
    isOk &=
        store.writer()
            .executeAndWait([&](WriteTransaction &transaction) -> base::Result<void> {
                EventDraft batch;
                batch.id = domain::EventId::make(transaction.at(), transaction.random());
                batch.kind = "numbers.imported";
                batch.actor = identity->member;
                auto done = transaction.database().run(
                    "INSERT INTO number(batch, id, value) VALUES(?, ?, 42)", {batch.id, caseId(4)});
                if (!done)
                    return done;
                if (auto kept =
                        transaction.putText(caseId(1), "title", QStringLiteral("Заголовок"));
                    !kept)
                    return kept.error();
                if (auto kept = transaction.putBlob("a blob"); !kept)
                    return kept.error();
                auto appended = transaction.append(batch);
                return appended ? base::Result<void>() : base::Result<void>(appended.error());
            })
            .isOk();
    isOk &= store.writer()
                .executeAndWait([&](WriteTransaction &transaction) {
                    return addMember(transaction, identity->member, QStringLiteral("Iryna"),
                                     {{},
                                      domain::Role::Reviewer,
                                      {{QStringLiteral("uk"), domain::LanguageLevel::Native}}});
                })
                .isOk();
    return isOk ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    const QByteArrayView mode(argv[1]);
    const QString folder = QString::fromLocal8Bit(argv[2]);
    const QString state = QString::fromLocal8Bit(argv[3]);
    constexpr unsigned nobody = 65'534;
    if (mode == "readonly" && geteuid() == 0
        && (setgroups(0, nullptr) != 0 || setresgid(nobody, nobody, nobody) != 0
            || setresuid(nobody, nobody, nobody) != 0))
        return 2;
    Program program;
    if (mode == "golden")
        return makeGolden(folder, program.options(state));
    if (mode == "aside") {
        say("aside " + codeOf(setAside(folder, program.clock.now())));
        return 0;
    }
    const auto store = Store::open(folder, program.options(state));
    if (!store) {
        say("failed " + codeOf(store));
        return 1;
    }
    if (mode == "append" && argc == 6)
        return append(**store, QByteArray(argv[4]).toInt(), QByteArray(argv[5]).toInt());
    if (mode == "limited")
        return underLimit(**store, folder);
    if (mode == "readonly") {
        say("reason "
            + ((*store)->readOnlyReason() ? codeOf(base::Result<void>(*(*store)->readOnlyReason()))
                                          : QByteArray("none")));
        say("append " + codeOf(addNote(**store, 1, QStringLiteral("x"))));
        say("events " + QByteArray::number(countOf(**store, "SELECT count(*) FROM event")));
        return 0;
    }
    return 2;
}
