// SPDX-License-Identifier: GPL-3.0-or-later
// Another process on a store, for tests that kill it, race it or take its disk away.
//   storechild append STORE STATE CASE COUNT   appends notes; prints each text once it is saved
//   storechild limited STORE STATE             the same under RLIMIT_FSIZE, then without it
//   storechild readonly STORE STATE            what an ordinary person sees of a read-only folder
#include "teststore.h"

#include <QFileInfo>

#include <csignal>
#include <grp.h>
#include <sys/resource.h>
#include <unistd.h>

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
    if (::write(STDOUT_FILENO, whole.constData(), static_cast<std::size_t>(whole.size())) != whole.size())
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
        say("reason " + ((*store)->readOnlyReason() ? codeOf(base::Result<void>(*(*store)->readOnlyReason()))
                                                    : QByteArray("none")));
        say("append " + codeOf(addNote(**store, 1, QStringLiteral("x"))));
        say("events " + QByteArray::number(countOf(**store, "SELECT count(*) FROM event")));
        return 0;
    }
    return 2;
}
