// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// Anybody but the superuser: whether a process can be read shows in who owns its folder in /proc.
constexpr uid_t nobody = 65534;

#ifdef __SANITIZE_ADDRESS__
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

void becomeNobody()
{
    if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0))
        ::_exit(126);
}

void becomeCareless()
{
    rlimit core{};
    ::getrlimit(RLIMIT_CORE, &core);
    core.rlim_cur = core.rlim_max;
    ::setrlimit(RLIMIT_CORE, &core);
    ::umask(0);
    becomeNobody();
}

/// Whether other processes of the person may read it: the kernel gives one that they may not to the
/// superuser.
bool isReadable(qint64 process)
{
    struct stat status
    {};
    const QByteArray path = "/proc/" + QByteArray::number(process) + "/environ";
    return ::stat(path.constData(), &status) == 0 && status.st_uid != 0;
}

/// A program of ours, started by an ordinary person who lets it dump core and share its files.
class Started
{
public:
    /// Runs it with each of `before` to the end, then with `arguments`.
    Started(const QString &program, const QList<QStringList> &before, const QStringList &arguments)
    {
        QDir folder(m_folder.path());
        folder.mkpath(u"home"_s);
        const QString copy = folder.filePath(program);
        if (!QFile::copy(QStringLiteral(VIGIL_BIN_DIR "/") + program, copy))
            qFatal("cannot copy %s", qPrintable(program));
        const QByteArray home = QFile::encodeName(folder.filePath(u"home"_s));
        const bool isReady =
            ::chmod(QFile::encodeName(m_folder.path()).constData(), 0755) == 0
            && ::chmod(QFile::encodeName(copy).constData(), 0755) == 0
            && (::geteuid() != 0 || ::chown(home.constData(), nobody, nobody) == 0);
        if (!isReady)
            qFatal("cannot set rights");
        QProcessEnvironment environment;
        environment.insert(u"HOME"_s, QFile::decodeName(home));
        environment.insert(u"XDG_RUNTIME_DIR"_s, QFile::decodeName(home));
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setProgram(copy);
        m_process.setChildProcessModifier(becomeCareless);
        for (const QStringList &each : before) {
            m_process.setArguments(each);
            m_process.start();
            m_process.waitForFinished();
        }
        m_process.setArguments(arguments);
        m_process.start();
        if (!m_process.waitForStarted())
            qFatal("%s does not start", qPrintable(program));
    }
    ~Started()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] QString home() const { return m_folder.filePath(u"home"_s); }

    /// "Max core file size" of /proc/PID/limits: soft and hard.
    [[nodiscard]] QString coreLimit() const
    {
        QFile file(u"/proc/%1/limits"_s.arg(m_process.processId()));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QString limits = QString::fromLatin1(file.readAll());
        static const QRegularExpression core(u"Max core file size +(\\S+) +(\\S+)"_s);
        const auto match = core.match(limits);
        return match.captured(1) + u' ' + match.captured(2);
    }
    /// Why it does not run any more; empty while it does.
    [[nodiscard]] QByteArray end()
    {
        if (m_process.state() == QProcess::Running)
            return {};
        return "exit " + QByteArray::number(m_process.exitCode()) + ": "
               + m_process.readAllStandardError();
    }
    [[nodiscard]] qint64 id() const { return m_process.processId(); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace

/// The programs as they run, seen from outside.
class TestShield final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void noticesAProgramWithoutShield()
    {
        QProcess other;
        other.setChildProcessModifier(becomeCareless);
        other.start(u"cat"_s, QStringList{});
        QVERIFY(other.waitForStarted());
        QVERIFY(isReadable(other.processId()));
        other.kill();
        other.waitForFinished();
    }

    void leavesNoCoreAndCannotBeRead_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("vigil") << u"vigil"_s;
        QTest::newRow("vigilctl") << u"vigilctl"_s;
    }
    void leavesNoCoreAndCannotBeRead()
    {
        QFETCH(QString, program);
        Started started = start(program);
        QTRY_VERIFY2_WITH_TIMEOUT(started.coreLimit() == u"0 0"_s, started.end().constData(),
                                  20'000);
        if (!isSanitized)
            QTRY_VERIFY_WITH_TIMEOUT(!isReadable(started.id()), 20'000);
    }

    void writesForThePersonAlone_data() { leavesNoCoreAndCannotBeRead_data(); }
    void writesForThePersonAlone()
    {
        QFETCH(QString, program);
        const Started started = start(program);
        const QString log = started.home() + u"/.local/state/vigil/log/vigil.log"_s;
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(log), 20'000);
        struct stat status
        {};
        for (QString path = log; path != started.home(); path = QFileInfo(path).path()) {
            QVERIFY(::stat(QFile::encodeName(path).constData(), &status) == 0);
            QCOMPARE(status.st_mode & 077, 0U);
        }
    }

private:
    /// The console stands on the page that says that there is no store; vigilctl was refused once,
    /// and reads a feed that does not come.
    static Started start(const QString &program)
    {
        return program == u"vigil"_s
                   ? Started(program, {}, {})
                   : Started(program, {{u"verify"_s}, {u"init"_s}}, {u"import"_s, u"-"_s});
    }
};

QTEST_GUILESS_MAIN(TestShield)
#include "tst_shield.moc"
