// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/errors.h"
#include "review/webvtt.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace vigil;
using namespace vigil::review;
using namespace std::chrono_literals;

namespace {

QString textOf(const QByteArray &payload)
{
    const auto cues =
        parseWebVtt(QByteArray("WEBVTT\n\n00:01.000 --> 00:02.000\n" + payload + "\n"));
    return cues.size() == 1 ? cues.first().text : QStringLiteral("no cue");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestWebVtt final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsCuesWithTheirTimes()
    {
        const auto cues =
            parseWebVtt("WEBVTT Kind: captions\n\n"
                        "NOTE made by hand\n\n"
                        "STYLE\n::cue { color: red }\n\n"
                        "first\n00:00.500 --> 00:02.250 align:start line:0%\nOne\ntwo\n\n"
                        "01:02:03.004 --> 01:02:04.000\nLate");
        QCOMPARE(cues.size(), 2);
        QCOMPARE(cues[0], (Cue{500ms, 2250ms, QStringLiteral("One two")}));
        QCOMPARE(cues[1], (Cue{1h + 2min + 3s + 4ms, 1h + 2min + 4s, QStringLiteral("Late")}));
    }

    void takesEveryKindOfLineEnd()
    {
        for (const char *end : {"\n", "\r", "\r\n"}) {
            QByteArray file("\xef\xbb\xbfWEBVTT\n\n00:01.000 --> 00:02.000\nA\nB\n\n"
                            "00:03.000 --> 00:04.000\nC\n");
            file.replace("\n", end);
            const auto cues = parseWebVtt(file);
            QCOMPARE(cues.size(), 2);
            QCOMPARE(cues[0].text, QStringLiteral("A B"));
        }
    }

    void putsCuesInOrderOfTime()
    {
        const auto cues = parseWebVtt("WEBVTT\n\n00:05.000 --> 00:06.000\nlater\n\n"
                                      "00:01.000 --> 00:09.000\nearlier\n");
        QCOMPARE(cues.size(), 2);
        QCOMPARE(cues[0].text, QStringLiteral("earlier"));
    }

    void stripsTagsAndReadsEntitiesOnce()
    {
        QCOMPARE(textOf("<v Speaker one><b>Loud</b></v> and <00:01.500>on"),
                 QStringLiteral("Loud and on"));
        QCOMPARE(textOf("a &lt;b&gt; &amp;lt; &unknown; &amp"),
                 QStringLiteral("a <b> &lt; &unknown; &amp"));
        QCOMPARE(textOf("never closed <img src=/dev/zero"), QStringLiteral("never closed"));
    }

    void leavesOutWhatIsFaulty_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line :
             {"00:02.000 --> 00:01.000", "00:01.000 --> 00:01.000", "-1:01.000 --> 00:02.000",
              "00:61.000 --> 02:00.000", "00:01 --> 00:02", "00:01.0000 --> 00:02.000",
              "99999999999999999999:00:01.000 --> 00:02.000", "00:01.000 -->", "-->",
              "00:01.000 00:02.000", "00:0\xd9\xa1.000 --> 00:02.000"})
            QTest::newRow(line) << QByteArray(line);
    }

    void leavesOutWhatIsFaulty()
    {
        QFETCH(QByteArray, line);
        const auto cues = parseWebVtt(
            QByteArray("WEBVTT\n\n" + line + "\nwrong\n\n00:03.000 --> 00:04.000\nright\n"));
        QCOMPARE(cues.size(), 1);
        QCOMPARE(cues.first().text, QStringLiteral("right"));
    }

    void isNothingWithoutItsHeader()
    {
        QVERIFY(parseWebVtt("").isEmpty());
        QVERIFY(parseWebVtt("WEBVTTX\n\n00:01.000 --> 00:02.000\nA\n").isEmpty());
        QVERIFY(parseWebVtt("1\n00:00:01,000 --> 00:00:02,000\nA\n").isEmpty());
    }

    void capsWhatItKeeps()
    {
        QCOMPARE(textOf(QByteArray(5'000, 'a')).size(), mostCueCharacters);
        const QByteArray most(mostCueCharacters - 1, 'a');
        QCOMPARE(textOf(most + "\xf0\x9f\x98\x80"), QString::fromLatin1(most)); // U+1F600
        QCOMPARE(textOf(most + " b"), QString::fromLatin1(most));
        QByteArray many("WEBVTT\n\n");
        for (int i = 0; i < mostCues + 100; ++i)
            many += "00:01.000 --> 00:02.000\nA\n\n";
        QVERIFY(many.size() < mostTranscriptBytes);
        QCOMPARE(parseWebVtt(many).size(), mostCues);
        many.append(QByteArray(mostTranscriptBytes, ' '));
        QVERIFY(parseWebVtt(many).isEmpty());
    }

    void survivesAnything()
    {
        QRandomGenerator random(7);
        const QByteArray sound("WEBVTT\n\n00:01.000 --> 00:02.000\n<b>A</b> &amp; B\n\n");
        for (int round = 0; round < 5'000; ++round) {
            QByteArray bytes = sound + sound.mid(8);
            for (int hit = 0; hit < 6; ++hit)
                bytes[random.bounded(bytes.size())] = char(random.bounded(256));
            const auto cues = parseWebVtt(bytes);
            for (const Cue &cue : cues) {
                QVERIFY(cue.from < cue.to);
                QVERIFY(!cue.text.isEmpty() && !cue.text.contains(QChar(0)));
            }
        }
    }

    void refusesFilesThatAreNone()
    {
        QTemporaryDir folder;
        const QString good = folder.filePath(QStringLiteral("good.vtt"));
        write(good, "WEBVTT\n\n00:01.000 --> 00:02.000\nA\n");
        const auto read = readTranscript(good);
        QVERIFY(bool(read));
        QCOMPARE(read->size(), 1);
        const QString link = folder.filePath(QStringLiteral("link.vtt"));
        QVERIFY(QFile::link(good, link));
        const QString large = folder.filePath(QStringLiteral("large.vtt"));
        write(large, QByteArray(mostTranscriptBytes + 1, ' '));
        for (const QString &path :
             {link, large, folder.path(), folder.filePath(QStringLiteral("none.vtt"))}) {
            const auto refused = readTranscript(path);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, errors::transcriptUnreadable);
        }
    }
};

QTEST_GUILESS_MAIN(TestWebVtt)
#include "tst_webvtt.moc"
