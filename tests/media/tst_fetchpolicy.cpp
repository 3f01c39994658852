// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/errors.h"
#include "media/fetchpolicy.h"

#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>

#include <cstring>

using namespace vigil;
using namespace vigil::media;
using namespace Qt::StringLiterals;

namespace {

/// Any family's socket address.
union Address {
    sockaddr any;
    sockaddr_in v4;
    sockaddr_in6 v6;
};

Address address(const QByteArray &text)
{
    Address made;
    std::memset(&made, 0, sizeof made);
    if (::inet_pton(AF_INET, text.constData(), &made.v4.sin_addr) == 1)
        made.v4.sin_family = AF_INET;
    else if (::inet_pton(AF_INET6, text.constData(), &made.v6.sin6_addr) == 1)
        made.v6.sin6_family = AF_INET6;
    return made;
}

QString codeOf(const base::Error &error)
{
    return QString::fromLatin1(error.code.name());
}

/// "" when it may be fetched.
QString refusalOf(const FetchRules &rules, const QByteArray &url)
{
    const auto target = checkTarget(rules, url);
    return target ? QString() : codeOf(target.error());
}

const FetchRules listed{
    {u"cdn.example"_s, u"*.media.example"_s}, {u"media.lan"_s, u"127.0.0.1"_s}, {u"old.example"_s}};

} // namespace

class TestFetchPolicy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void checksAddresses_data()
    {
        QTest::addColumn<Reach>("reach");
        const auto row = [](const char *text, Reach reach) { QTest::newRow(text) << reach; };
        for (const char *text :
             {"8.8.8.8", "1.1.1.1", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0",
              "192.167.0.1", "192.169.0.1", "198.17.255.255", "198.20.0.0", "223.255.255.255",
              "2606:4700::1", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
              "2002:808:808::1"})
            row(text, Reach::Public);
        for (const char *text : {"127.0.0.1",
                                 "127.255.255.255",
                                 "10.0.0.1",
                                 "10.255.255.255",
                                 "172.16.0.1",
                                 "172.31.255.255",
                                 "192.168.1.1",
                                 "169.254.169.254",
                                 "100.64.0.1",
                                 "100.127.255.255",
                                 "192.0.0.1",
                                 "192.0.2.1",
                                 "192.88.99.1",
                                 "198.18.0.1",
                                 "198.19.255.255",
                                 "198.51.100.1",
                                 "203.0.113.1",
                                 "240.0.0.1",
                                 "::1",
                                 "fc00::1",
                                 "fdff::1",
                                 "fe80::1",
                                 "fec0::1",
                                 "100::1",
                                 "2001::1",
                                 "2001:1ff:ffff::1",
                                 "2001:db8::1",
                                 "3fff::1",
                                 "::ffff:127.0.0.1",
                                 "::ffff:10.1.2.3",
                                 "::127.0.0.1",
                                 "64:ff9b::127.0.0.1",
                                 "64:ff9b::192.168.0.1",
                                 "64:ff9b:1::8.8.8.8",
                                 "2002:7f00:1::1",
                                 "2002:a00:1::1",
                                 "5f00::1"})
            row(text, Reach::Internal);
        for (const char *text :
             {"0.0.0.0", "0.1.2.3", "224.0.0.1", "239.255.255.255", "255.255.255.255",
              "::", "ff02::1", "::ffff:0.0.0.0", "64:ff9b::224.0.0.1"})
            row(text, Reach::Nobody);
    }

    void checksAddresses()
    {
        QFETCH(Reach, reach);
        const Address one = address(QTest::currentDataTag());
        QVERIFY(one.any.sa_family != AF_UNSPEC);
        QCOMPARE(reachOf(one.any), reach);
        QCOMPARE(mayConnect({.mayBeInternal = false}, one.any), reach == Reach::Public);
        QCOMPARE(mayConnect({.mayBeInternal = true}, one.any), reach != Reach::Nobody);
    }

    void connectsToNothingElse()
    {
        sockaddr local{};
        local.sa_family = AF_UNIX;
        QVERIFY(!mayConnect({.mayBeInternal = true}, local));
    }

    void checksUrls_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QString>("anywhere");
        QTest::addColumn<QString>("fromList");
        const QString address = QString::fromLatin1(fetchAddress.name());
        const QString internal = QString::fromLatin1(fetchInternal.name());
        const QString unlisted = QString::fromLatin1(fetchHostNotListed.name());
        const auto row = [](const char *url, const QString &anywhere, const QString &fromList) {
            QTest::newRow(url) << QByteArray(url) << anywhere << fromList;
        };
        row("https://cdn.example/v.mp4?x=1#t=2", {}, {});
        row("HTTPS://CDN.Example./v.mp4", {}, {});
        row("https://a.b.media.example:8443/v", {}, {});
        row("https://media.example/v", {}, unlisted);
        row("https://xmedia.example/v", {}, unlisted);
        row("https://cdn.example.evil.example/v", {}, unlisted);
        row("https://cdn.example%2eevil.example/v", {}, unlisted);
        row("https://media.lan/v", {}, {});
        row("https://old.example/v", {}, {});
        row("http://old.example/v", address, {});
        row("http://cdn.example/v", address, address);
        row("https://8.8.8.8/v", {}, unlisted);
        row("https://127.0.0.1/v", internal, {});
        row("https://0x7f.1/v", internal, {});
        row("https://2130706433/v", internal, {});
        row("https://[::1]:8443/v", internal, unlisted);
        row("https://[::ffff:10.0.0.1]/v", internal, unlisted);
        row("https://0/v", internal, unlisted);
        row("https://user:word@cdn.example/v", address, address);
        row("https://user@cdn.example/v", address, address);
        row("https://cdn.example@127.0.0.1/v", address, address);
        row("https:///v.mp4", {}, unlisted); // a host, as the library reads it
        row("https://", address, address);
        row("https://c\xc3\xa4n.example/v", address, address);
        row("https://cdn.example%00.evil.example/v", address, address);
        row("https://cdn .example/v", address, address);
        row("ftp://cdn.example/v", address, address);
        row("file:///etc/passwd", address, address);
        row("gopher://127.0.0.1:25/x", address, address);
        row("javascript:alert(1)", address, address);
        row("data:video/mp4;base64,AAAA", address, address);
        row("clips/v.mp4", address, address);
        row("", address, address);
    }

    void checksUrls()
    {
        QFETCH(QByteArray, url);
        QFETCH(QString, anywhere);
        QFETCH(QString, fromList);
        QCOMPARE(refusalOf({}, url), anywhere);
        QCOMPARE(refusalOf(listed, url), fromList);
    }

    void refusesEndlessUrls()
    {
        const QByteArray url = "https://cdn.example/" + QByteArray(9'000, 'a');
        QCOMPARE(refusalOf({}, url), QString::fromLatin1(fetchAddress.name()));
    }

    void saysWhatItAsksFor()
    {
        const auto target = checkTarget(listed, "https://MEDIA.lan.:8443/a/../v.mp4?x#y");
        QVERIFY(target);
        QCOMPARE(target->host, u"media.lan"_s);
        QVERIFY(target->mayBeInternal && !target->isPlain);
        QVERIFY(target->url.startsWith("https://") && !target->url.contains('#'));
        const auto plain = checkTarget(listed, "http://old.example/v");
        QVERIFY(plain && plain->isPlain && !plain->mayBeInternal);
    }

    void readsRedirects_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("whole") << QByteArray("https://b.example/w")
                               << QByteArray("https://b.example/w");
        QTest::newRow("path") << QByteArray("/w?q") << QByteArray("https://a.example/w?q");
        QTest::newRow("relative") << QByteArray("w") << QByteArray("https://a.example/x/w");
        QTest::newRow("no scheme")
            << QByteArray("//b.example/w") << QByteArray("https://b.example/w");
        QTest::newRow("file") << QByteArray("file:///etc/passwd")
                              << QByteArray("file:///etc/passwd");
        QTest::newRow("password") << QByteArray("https://a:b@b.example/") << QByteArray();
    }

    void readsRedirects()
    {
        QFETCH(QByteArray, location);
        QFETCH(QByteArray, to);
        const auto from = checkTarget({}, "https://a.example/x/v.mp4");
        QVERIFY(from);
        const auto led = redirected(*from, location);
        QCOMPARE(led ? *led : QByteArray(), to);
    }

    void knowsWhatItGetsByItsType_data()
    {
        QTest::addColumn<bool>("video");
        QTest::addColumn<bool>("segment");
        QTest::addColumn<bool>("playlist");
        for (const char *type :
             {"video/mp4", "Video/WebM; codecs=\"vp9\"", " audio/mpeg ", "video/MP2T",
              "video/iso.segment", "application/mp4", "application/ogg"})
            QTest::addRow("%s", type) << true << true << false;
        for (const char *type : {"none", "application/octet-stream", "binary/octet-stream"})
            QTest::addRow("%s", type) << true << true << true;
        for (const char *type :
             {"application/vnd.apple.mpegurl", "application/x-mpegURL; charset=utf-8",
              "audio/mpegurl", "audio/x-mpegurl"})
            QTest::addRow("%s", type) << false << false << true;
        QTest::newRow("text/vnd.trolltech.linguist") << false << true << false;
        for (const char *type : {"text/html", "text/html; x=video/mp4", "text/plain", "image/png",
                                 "application/json", "video", "xvideo/mp4"})
            QTest::addRow("%s", type) << false << false << false;
    }

    void knowsWhatItGetsByItsType()
    {
        QFETCH(bool, video);
        QFETCH(bool, segment);
        QFETCH(bool, playlist);
        const QByteArray tag = QTest::currentDataTag();
        const std::string type = tag == "none" ? std::string() : tag.toStdString();
        QCOMPARE(mayBe(FetchKind::Video, type), video);
        QCOMPARE(mayBe(FetchKind::Segment, type), segment);
        QCOMPARE(mayBe(FetchKind::Playlist, type), playlist);
        QVERIFY(mayBe(FetchKind::Key, type));
    }

    void readsTheTeamsRules_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isGood");
        // Written with other quotes.
        const auto row = [](const char *name, const char *text, bool isGood) {
            QTest::newRow(name) << QByteArray(text).replace('\'', '"') << isGood;
        };
        row("nothing", "{}", true);
        row("all",
            "{'hosts':['CDN.example','*.media.example'],'internal_hosts':['10.0.0.7','::1'],"
            "'plain_hosts':['old.example'],'authorities':'/etc/team.pem'}",
            true);
        row("a misspelt key", "{'host':['cdn.example']}", false);
        row("answers", "{'answers':['a:1:127.0.0.1']}", false);
        row("no list", "{'hosts':'cdn.example'}", false);
        row("a number", "{'hosts':[7]}", false);
        row("an empty host", "{'hosts':['']}", false);
        row("a url", "{'hosts':['https://cdn.example']}", false);
        row("every host", "{'hosts':['*']}", false);
        row("a relative path", "{'authorities':'team.pem'}", false);
        row("a list", "[]", false);
        row("no JSON", "hosts", false);
        row("empty", "", false);
    }

    void readsTheTeamsRules()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isGood);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"fetch.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const auto rules = readFetchRules(file.fileName());
        QCOMPARE(rules.isOk(), isGood);
        if (!isGood)
            QCOMPARE(codeOf(rules.error()), QString::fromLatin1(fetchRulesUnreadable.name()));
        if (text.contains("CDN")) {
            QCOMPARE(*rules, (FetchRules{{u"cdn.example"_s, u"*.media.example"_s},
                                         {u"10.0.0.7"_s, u"::1"_s},
                                         {u"old.example"_s},
                                         u"/etc/team.pem"_s,
                                         {}}));
        }
    }

    void aTeamWithoutRulesHasTheUsualOnes()
    {
        QCOMPARE(*readFetchRules({}), FetchRules());
        QCOMPARE(*readFetchRules(u"/nonexistent/fetch.json"_s), FetchRules());
    }
};

QTEST_GUILESS_MAIN(TestFetchPolicy)
#include "tst_fetchpolicy.moc"
