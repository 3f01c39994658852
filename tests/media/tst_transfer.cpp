// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/errors.h"
#include "media/transfer.h"
#include "tests/support/clips.h"
#include "tests/support/mediaserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <thread>

using namespace vigil;
using namespace vigil::media;
using namespace vigil::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// What came of one transfer.
struct Outcome
{
    QString error; ///< "" when the whole file came
    QString detail;
    QByteArray bytes;
    Transfer::Progress last;
};

Outcome fetch(const FetchRules &rules, const QString &url, const FetchLimits &limits = {},
              const std::optional<ByteRange> &range = {})
{
    Outcome outcome;
    const auto done = Transfer(rules, limits)
                          .run(
                              url.toUtf8(),
                              [&](std::span<const std::uint8_t> bytes,
                                  const Transfer::Progress &progress) -> base::Result<void> {
                                  outcome.bytes.append(reinterpret_cast<const char *>(bytes.data()),
                                                       qsizetype(bytes.size()));
                                  outcome.last = progress;
                                  return {};
                              },
                              range);
    if (!done) {
        outcome.error = QString::fromLatin1(done.error().code.name());
        outcome.detail = done.error().detail;
    }
    return outcome;
}

QString name(base::ErrorCode code)
{
    return QString::fromLatin1(code.name());
}

} // namespace

class TestTransfer final : public QObject
{
    Q_OBJECT

    std::unique_ptr<MediaServer> m_server;
    QByteArray m_clip;

    [[nodiscard]] Outcome fetchPath(const QString &path, const FetchLimits &limits = {})
    {
        return fetch(m_server->rules(), m_server->url(path), limits);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        m_server = std::make_unique<MediaServer>(clip());
        QFile file(clip());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_clip = file.readAll();
        QVERIFY(m_clip.size() > 10'000);
    }

    void takesTheWholeFile()
    {
        for (const QString &path : {u"clip"_s, u"unsized"_s, u"chain/5"_s, u"type?video/webm"_s,
                                    u"type"_s, u"type?application/octet-stream"_s}) {
            const Outcome outcome = fetchPath(path);
            QCOMPARE(outcome.error, QString());
            QVERIFY2(outcome.bytes == m_clip, qPrintable(path));
            QCOMPARE(outcome.last.received, m_clip.size());
            QCOMPARE(outcome.last.total, path == u"unsized"_s ? 0 : m_clip.size());
        }
    }

    void takesARange()
    {
        m_server->publish(u"whole.mp4"_s, m_clip);
        const qsizetype last = m_clip.size() - 1;
        for (const ByteRange &range :
             {ByteRange{0, 1}, ByteRange{1'000, 5'000}, ByteRange{last, 1}, ByteRange{0, last + 1}})
            for (const QString &path : {u"stream/whole.mp4"_s, u"to?/stream/whole.mp4"_s}) {
                const Outcome outcome = fetch(m_server->rules(), m_server->url(path), {}, range);
                QCOMPARE(outcome.error, QString());
                QVERIFY(outcome.bytes == m_clip.sliced(range.from, range.size));
                QCOMPARE(outcome.last.total, range.size);
            }
    }

    void insistsOnTheRange_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("error");
        QTest::newRow("the whole") << u"whole/x.mp4"_s << name(streamByteRanges);
        QTest::newRow("the whole elsewhere") << u"to?/whole/x.mp4"_s << name(streamByteRanges);
        QTest::newRow("a huge whole") << u"huge"_s << name(streamByteRanges);
        QTest::newRow("an endless whole") << u"endless"_s << name(streamByteRanges);
        QTest::newRow("another range") << u"shifted/x.mp4"_s << name(streamByteRanges);
        QTest::newRow("does not say which") << u"unsaid/x.mp4"_s << name(streamByteRanges);
        QTest::newRow("a byte more") << u"long/x.mp4"_s << name(streamByteRanges);
        QTest::newRow("a byte less") << u"short/x.mp4"_s << name(fetchInterrupted);
        QTest::newRow("breaks off") << u"torn/x.mp4"_s << name(fetchInterrupted);
        QTest::newRow("a page") << u"type?text/html"_s << name(streamByteRanges);
        QTest::newRow("gone") << u"status/404"_s << name(fetchGone);
        QTest::newRow("not so long") << u"status/416"_s << name(fetchServer);
        QTest::newRow("loopback") << u"to?https://127.0.0.1/x"_s << name(fetchInternal);
    }

    void insistsOnTheRange()
    {
        QFETCH(QString, path);
        QFETCH(QString, error);
        m_server->publish(u"x.mp4"_s, m_clip);
        const ByteRange range{1'000, 5'000};
        const Outcome outcome =
            fetch(m_server->rules(), m_server->url(path), {.mostBytes = 10'000}, range);
        QCOMPARE(outcome.error, error);
        // Those that are taken are of the range.
        QVERIFY(m_clip.sliced(range.from, range.size).startsWith(outcome.bytes));
        QVERIFY(outcome.bytes.isEmpty() || error == name(fetchInterrupted));
    }

    void asksForNoRangeThatIsTooLarge()
    {
        const auto before = m_server->requests().size();
        const FetchLimits limits{.mostBytes = 5'000};
        const QString url = m_server->url(u"stream/whole.mp4"_s);
        QCOMPARE(fetch(m_server->rules(), url, limits, ByteRange{0, 5'001}).error,
                 name(fetchTooLarge));
        QCOMPARE(m_server->requests().size(), before);
    }

    void takesWhatItWasMadeFor()
    {
        const auto take = [](auto, auto) -> base::Result<void> { return {}; };
        const auto run = [&](const QString &type, FetchKind kind) {
            const auto done = Transfer(m_server->rules(), {}, kind)
                                  .run(m_server->url(u"type?"_s + type).toUtf8(), take);
            return done ? QString() : name(done.error().code);
        };
        const QString playlist = u"application/vnd.apple.mpegurl"_s;
        QCOMPARE(run(playlist, FetchKind::Playlist), QString());
        QCOMPARE(run(playlist, FetchKind::Segment), name(fetchNotVideo));
        QCOMPARE(run(u"video/mp2t"_s, FetchKind::Segment), QString());
        QCOMPARE(run(u"video/mp2t"_s, FetchKind::Playlist), name(fetchNotVideo));
    }

    void saysWhereTheFileLies()
    {
        Transfer transfer(m_server->rules(), {});
        QVERIFY(transfer.run(m_server->url(u"chain/3"_s).toUtf8(),
                             [](auto, auto) -> base::Result<void> { return {}; }));
        QCOMPARE(transfer.reached().url, m_server->url(u"clip"_s).toUtf8());
        QCOMPARE(transfer.reached().host, u"media.test"_s);
    }

    void tellsNothingOfTheConsole()
    {
        qputenv("https_proxy", "http://127.0.0.1:1");
        qputenv("all_proxy", "http://127.0.0.1:1");
        const QString path = u"clip?who"_s;
        QCOMPARE(fetchPath(path).error, QString());
        QCOMPARE(fetchPath(u"to?"_s + m_server->url(path)).error, QString());
        qunsetenv("https_proxy");
        qunsetenv("all_proxy");
        const auto isThere = [&] {
            const auto requests = m_server->requests();
            return std::count_if(requests.begin(), requests.end(),
                                 [](const QJsonObject &request) {
                                     return request["path"_L1].toString() == "/clip?who"_L1;
                                 })
                   == 2;
        };
        QTRY_VERIFY(isThere());
        for (const QJsonObject &request : m_server->requests()) {
            QJsonObject headers = request["headers"_L1].toObject();
            headers.remove("Range"_L1);
            QCOMPARE(headers.keys(), QStringList({u"Accept"_s, u"Host"_s, u"User-Agent"_s}));
            QCOMPARE(headers["User-Agent"_L1].toString(), u"Vigil"_s);
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("error");
        QTest::newRow("six redirects") << u"chain/6"_s << name(fetchRedirects);
        QTest::newRow("file") << u"to?file:///etc/passwd"_s << name(fetchAddress);
        QTest::newRow("file by 307") << u"to/307?file:///etc/passwd"_s << name(fetchAddress);
        QTest::newRow("gopher") << u"to?gopher://media.test:25/x"_s << name(fetchAddress);
        QTest::newRow("ftp") << u"to?ftp://media.test/x"_s << name(fetchAddress);
        QTest::newRow("password") << u"to?https://a:b@media.test/x"_s << name(fetchAddress);
        QTest::newRow("loopback") << u"to?https://127.0.0.1/x"_s << name(fetchInternal);
        QTest::newRow("loopback 6") << u"to?https://[::1]/x"_s << name(fetchInternal);
        QTest::newRow("mapped") << u"to?https://[::ffff:127.0.0.1]/x"_s << name(fetchInternal);
        QTest::newRow("private") << u"to?https://192.168.1.1/x"_s << name(fetchInternal);
        QTest::newRow("cloud") << u"to/308?https://169.254.169.254/x"_s << name(fetchInternal);
        QTest::newRow("html") << u"type?text/html"_s << name(fetchNotVideo);
        QTest::newRow("playlist") << u"type?application/vnd.apple.mpegurl"_s << name(fetchNotVideo);
        QTest::newRow("gone") << u"status/404"_s << name(fetchGone);
        QTest::newRow("for ever") << u"status/410"_s << name(fetchGone);
        QTest::newRow("expired") << u"status/403"_s << name(fetchDenied);
        QTest::newRow("login") << u"status/401"_s << name(fetchDenied);
        QTest::newRow("broken") << u"status/500"_s << name(fetchServer);
        QTest::newRow("nothing") << u"status/204"_s << name(fetchServer);
        QTest::newRow("nowhere") << u"status/302"_s << name(fetchServer);
        QTest::newRow("empty") << u"empty"_s << name(fetchInterrupted);
        QTest::newRow("lost") << u"lost"_s << name(fetchInterrupted);
        QTest::newRow("garbage") << u"garbage"_s << name(fetchServer);
        QTest::newRow("endless headers") << u"headers"_s << name(fetchServer);
        QTest::newRow("endless") << u"endless"_s << name(fetchTooLarge);
        QTest::newRow("huge") << u"huge"_s << name(fetchTooLarge);
    }

    void refuses()
    {
        QFETCH(QString, path);
        QFETCH(QString, error);
        const Outcome outcome = fetchPath(path, {.mostBytes = 10'000'000});
        QCOMPARE(outcome.error, error);
        QVERIFY(outcome.bytes.size() <= 10'000'000);
        QVERIFY(!outcome.detail.contains(u"media.test"_s));
    }

    /// What the DNS says of a name that is not listed as internal.
    void connectsToNoInternalAddress_data()
    {
        QTest::addColumn<QString>("answer");
        for (const char *answer :
             {"127.0.0.1", "[::1]", "10.1.2.3", "172.20.0.1", "192.168.0.1", "169.254.169.254",
              "0.0.0.0", "[::]", "[::ffff:127.0.0.1]", "[fd00::1]", "[fe80::1]",
              "[64:ff9b::127.0.0.1]", "[2002:7f00:1::]", "224.0.0.1", "127.0.0.1,127.0.0.2"})
            QTest::newRow(answer) << QString::fromLatin1(answer);
    }

    void connectsToNoInternalAddress()
    {
        QFETCH(QString, answer);
        const auto before = m_server->requests().size();
        FetchRules rules = m_server->rules();
        rules.answers.removeIf([](const QString &one) { return one.startsWith(u"other"_s); });
        const QString url = m_server->url(u"clip?internal"_s, u"other.test"_s);
        const QString port = url.section(u':', 2, 2).section(u'/', 0, 0);
        rules.answers.append(u"other.test:%1:%2"_s.arg(port, answer));
        QCOMPARE(fetch(rules, url).error, name(fetchInternal));
        // By a redirect from a host that may be internal, too.
        QCOMPARE(fetch(rules, m_server->url(u"to?"_s + url)).error, name(fetchInternal));
        QTRY_COMPARE(m_server->requests().size(), before + 1);
        rules.internalHosts.append(u"other.test"_s);
        if (answer == u"127.0.0.1"_s)
            QCOMPARE(fetch(rules, url).error, QString());
    }

    void keepsToTheListOfHosts()
    {
        FetchRules rules = m_server->rules();
        rules.internalHosts.append(u"other.test"_s);
        const QString other = m_server->url(u"clip"_s, u"other.test"_s);
        QCOMPARE(fetch(rules, other).error, QString());
        rules.internalHosts = {u"media.test"_s};
        rules.hosts = {u"cdn.example"_s};
        QCOMPARE(fetch(rules, other).error, name(fetchHostNotListed));
        QCOMPARE(fetch(rules, m_server->url(u"to?"_s + other)).error, name(fetchHostNotListed));
        QCOMPARE(fetch(rules, m_server->url(u"clip"_s)).error, QString());
    }

    void asksByHttpOnlyWhomTheTeamLists()
    {
        FetchRules rules = m_server->rules();
        const QString plain = m_server->plainUrl(u"clip"_s);
        QCOMPARE(fetch(rules, plain).error, name(fetchAddress));
        QCOMPARE(fetch(rules, m_server->url(u"to?"_s + plain)).error, name(fetchAddress));
        rules.plainHosts = {u"media.test"_s};
        QCOMPARE(fetch(rules, plain).bytes, m_clip);
    }

    void believesOnlyWhoProvesIt()
    {
        const QString stranger = m_server->url(u"clip"_s, u"stranger.test"_s);
        QCOMPARE(fetch(m_server->rules(), stranger).error, name(fetchNotSecure));
        FetchRules rules = m_server->rules();
        rules.authorities.clear();
        QCOMPARE(fetch(rules, m_server->url(u"clip"_s)).error, name(fetchNotSecure));
        rules.authorities = u"/nonexistent/authorities.pem"_s;
        QCOMPARE(fetch(rules, m_server->url(u"clip"_s)).error, name(fetchNotSecure));
    }

    void givesUpOnTheSlow()
    {
        const FetchLimits slow{.slowest = 1'000, .slowFor = 1s};
        QCOMPARE(fetchPath(u"slow"_s, slow).error, name(fetchTooSlow));
        QCOMPARE(fetchPath(u"silent"_s, slow).error, name(fetchTooSlow));
        const FetchLimits brief{.longest = 300ms};
        QCOMPARE(fetchPath(u"slow"_s, brief).error, name(fetchTooSlow));
        // All redirects together.
        QCOMPARE(fetchPath(u"to?/slow"_s, brief).error, name(fetchTooSlow));
        // Takes connections and never speaks.
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        FetchRules rules = m_server->rules();
        rules.answers = {u"media.test:%1:127.0.0.1"_s.arg(mute.serverPort())};
        const QString url = u"https://media.test:%1/"_s.arg(mute.serverPort());
        QCOMPARE(fetch(rules, url, {.connecting = 300ms}).error, name(fetchTooSlow));
    }

    void saysWhenNobodyIsThere()
    {
        quint16 port = 0;
        {
            QTcpServer closed;
            QVERIFY(closed.listen(QHostAddress::LocalHost));
            port = closed.serverPort();
        }
        FetchRules rules = m_server->rules();
        rules.answers = {u"media.test:%1:127.0.0.1"_s.arg(port)};
        QCOMPARE(fetch(rules, u"https://media.test:%1/"_s.arg(port)).error, name(fetchUnreachable));
    }

    void endsAtOnceWhenItIsCancelled_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("while it waits") << u"silent"_s;
        QTest::newRow("in the middle") << u"slow"_s;
        QTest::newRow("in a flood") << u"endless"_s;
    }

    void endsAtOnceWhenItIsCancelled()
    {
        QFETCH(QString, path);
        const auto before = m_server->requests().size();
        Transfer transfer(m_server->rules(), {});
        QString error;
        std::thread other([&] {
            const auto done = transfer.run(m_server->url(path).toUtf8(),
                                           [](auto, auto) -> base::Result<void> { return {}; });
            error = done ? QString() : name(done.error().code);
        });
        QTRY_VERIFY(m_server->requests().size() > before);
        transfer.cancel();
        other.join();
        QCOMPARE(error, name(fetchCancelled));
    }

    void whoTakesTheBytesMayRefuse()
    {
        const auto done =
            Transfer(m_server->rules(), {})
                .run(m_server->url(u"clip"_s).toUtf8(), [](auto, auto) -> base::Result<void> {
                    return base::Error{cacheUnwritable, u"full"_s};
                });
        QVERIFY(!done);
        QVERIFY(done.error().code == cacheUnwritable);
    }
};

QTEST_GUILESS_MAIN(TestTransfer)
#include "tst_transfer.moc"
