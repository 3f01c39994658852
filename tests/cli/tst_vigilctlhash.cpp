// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pdq.h"
#include "tests/support/clips.h"
#include "tests/support/pdqvectors.h"
#include "vigilctl.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;
using media::Pdq;
using media::PdqHash;

namespace {

struct Hashed
{
    int milliseconds = 0;
    PdqHash hash;
    int quality = 0;
};

/// Fails the test on anything but the three keys.
QList<Hashed> framesOf(const QJsonObject &json)
{
    QList<Hashed> frames;
    const QJsonArray array = json.value("frames"_L1).toArray();
    for (const auto &each : array) {
        const QJsonObject frame = each.toObject();
        const auto hash = PdqHash::parse(frame.value("hash"_L1).toString());
        if (frame.keys() != QStringList{u"hash"_s, u"quality"_s, u"t_ms"_s} || !hash)
            qFatal("not a frame");
        frames.append(
            {frame.value("t_ms"_L1).toInt(-1), *hash, frame.value("quality"_L1).toInt(-1)});
    }
    return frames;
}

/// What the ffmpeg program shows at each second of a clip of 25 frames a second, upright, and not
/// larger than frames are hashed.
QList<QImage> framesByFfmpeg(const Vigilctl &vigilctl, const QString &clip)
{
    const QString folder = vigilctl.path(u"frames"_s);
    QDir(folder).mkpath(u"."_s);
    runFfmpeg({u"-i"_s, clip, u"-vf"_s,
               u"select='not(mod(n,25))',scale=w='min(iw,512)':h='min(ih,512)':"
               "force_original_aspect_ratio=decrease:flags=bilinear"_s,
               u"-vsync"_s, u"vfr"_s, QString(folder + u"/%02d.png"_s)});
    QList<QImage> frames;
    const QStringList names = QDir(folder).entryList({u"*.png"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        frames.append(QImage(folder + u'/' + name));
    return frames;
}

QImage onePicture()
{
    return pdqVectors().first().picture;
}

QString still(const Vigilctl &vigilctl, const QString &name, const QImage &picture = onePicture())
{
    QString path = vigilctl.path(name);
    if (!picture.save(path, name.endsWith(".ppm"_L1) ? "PPM" : "PNG"))
        qFatal("cannot write %s", qPrintable(name));
    return path;
}

QStringList allFiles(const Vigilctl &vigilctl)
{
    QStringList files;
    QDirIterator found(vigilctl.path({}), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(found.next());
    files.sort();
    return files;
}

/// Of standard output or error.
QList<QByteArray> linesOf(const QByteArray &text)
{
    return text.isEmpty() ? QList<QByteArray>() : text.trimmed().split('\n');
}

} // namespace

/// `vigilctl hash` by the real program and the real player.
class TestVigilctlHash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void hashesStillsAsTheReferenceDoes_data()
    {
        QTest::addColumn<PdqVector>("vector");
        for (const PdqVector &vector : pdqVectors())
            QTest::newRow(qPrintable(vector.name)) << vector;
    }
    void hashesStillsAsTheReferenceDoes()
    {
        QFETCH(PdqVector, vector);
        const Vigilctl vigilctl;
        for (const QString &name : {u"still.png"_s, u"still.ppm"_s}) {
            const QJsonObject json =
                vigilctl.json({u"hash"_s, still(vigilctl, name, vector.picture)});
            QCOMPARE(json.keys(), QStringList{u"frames"_s});
            const QList<Hashed> frames = framesOf(json);
            QCOMPARE(frames.size(), 1);
            QCOMPARE(frames.first().milliseconds, 0);
            QCOMPARE(frames.first().hash.toString(), vector.reference.value("hash"_L1).toString());
            QCOMPARE(frames.first().quality, vector.reference.value("quality"_L1).toInt());
        }
    }

    void hashesAVideoOnceASecond_data()
    {
        QTest::addColumn<ClipRecipe>("recipe");
        QTest::newRow("broad") << ClipRecipe{.seconds = 4};
        QTest::newRow("upright by a turn") << ClipRecipe{.rotation = 90};
        QTest::newRow("large") << ClipRecipe{.size = {704, 576}, .framesPerKey = 10};
        QTest::newRow("without sound, VP9") << ClipRecipe{
            .codec = VideoCodec::Vp9, .container = Container::WebM, .hasSound = false};
    }
    void hashesAVideoOnceASecond()
    {
        QFETCH(ClipRecipe, recipe);
        const Vigilctl vigilctl;
        const QJsonObject json = vigilctl.json({u"hash"_s, clip(recipe)});
        QCOMPARE(json.keys(), QStringList{u"frames"_s});
        const QList<Hashed> frames = framesOf(json);
        QCOMPARE(frames.size(), recipe.seconds);
        const QList<QImage> shown = framesByFfmpeg(vigilctl, clip(recipe));
        QCOMPARE(shown.size(), recipe.seconds);
        for (int second = 0; second < recipe.seconds; ++second) {
            const Hashed &frame = frames.at(second);
            QCOMPARE(frame.milliseconds, second * 1000);
            QVERIFY(frame.quality >= Pdq::leastQuality);
            // What other implementations may differ by.
            const PdqHash expected = media::pdqOf(shown.at(second)).hashes.original();
            QVERIFY2(frame.hash.distanceTo(expected) <= 10,
                     QByteArray::number(frame.hash.distanceTo(expected)).constData());
            // It is not the same frame each time.
            if (second > 0)
                QVERIFY(frame.hash.distanceTo(frames.at(second - 1).hash) > 10);
        }
    }

    void tellsPeopleOneLineAFrame()
    {
        const Vigilctl vigilctl;
        const QString path = clip();
        const Run run = vigilctl.run({u"hash"_s, path, still(vigilctl, u"a still.png"_s)});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.err, "");
        const QList<Hashed> frames = framesOf(vigilctl.json({u"hash"_s, path}));
        QList<QByteArray> expected;
        for (const Hashed &frame : frames) {
            expected.append(frame.hash.toString().toLatin1() + ' '
                            + QByteArray::number(frame.quality) + ' '
                            + QByteArray::number(frame.milliseconds) + ' ' + path.toUtf8());
        }
        const Pdq pdq = media::pdqOf(onePicture());
        expected.append(pdq.hashes.original().toString().toLatin1() + " 100 0 "
                        + vigilctl.path(u"a still.png"_s).toUtf8());
        QCOMPARE(linesOf(run.out), expected);
    }

    void goesOnBehindAFileThatHasNoHash()
    {
        const Vigilctl vigilctl;
        const QString good = still(vigilctl, u"good.png"_s);
        const QString bad = vigilctl.write(u"bad.mp4"_s, "A letter.\n");
        const QStringList files{bad, good, vigilctl.path(u"none.mp4"_s), clip()};
        const Run run = vigilctl.run(QStringList{u"hash"_s} + files);
        QCOMPARE(run.exit, 1);
        QCOMPARE(linesOf(run.out).size(), 1 + 3);
        QVERIFY(linesOf(run.out).first().endsWith((u" 100 0 "_s + good).toUtf8()));
        QCOMPARE(linesOf(run.err).size(), 2);
        QVERIFY(linesOf(run.err).first().contains("bad.mp4"));
        QVERIFY(linesOf(run.err).last().contains("none.mp4"));

        const Run told = vigilctl.run(QStringList{u"hash"_s, u"--json"_s} + files);
        QCOMPARE(told.exit, 1);
        QCOMPARE(told.err, run.err);
        QCOMPARE(told.json().keys(), QStringList{u"files"_s});
        const QJsonArray json = told.json().value("files"_L1).toArray();
        QStringList named;
        QStringList reasons;
        QList<qsizetype> counts;
        for (const auto &each : json) {
            named.append(each.toObject().value("file"_L1).toString());
            reasons.append(each.toObject().value("reason"_L1).toString());
            counts.append(framesOf(each.toObject()).size());
        }
        QCOMPARE(named, files);
        QCOMPARE(reasons, (QStringList{u"not_media"_s, {}, u"missing"_s, {}}));
        QCOMPARE(counts, (QList<qsizetype>{0, 1, 0, 3}));
        QCOMPARE(json.first().toObject().keys(),
                 (QStringList{u"file"_s, u"message"_s, u"reason"_s}));
        QCOMPARE(json.last().toObject().keys(), (QStringList{u"file"_s, u"frames"_s}));
    }

    void saysWhyThereIsNoHash_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("words");
        QTest::newRow("missing") << u"/nothing/here.mp4"_s << u"is not there"_s;
        QTest::newRow("folder") << u"."_s << u"a folder"_s;
        QTest::newRow("device") << u"/dev/zero"_s << u"a device"_s;
        QTest::newRow("FIFO") << brokenClip(BrokenClip::Fifo) << u"a pipe"_s;
        QTest::newRow("link") << brokenClip(BrokenClip::LinkToClip) << u"symbolic link"_s;
        QTest::newRow("empty") << brokenClip(BrokenClip::Empty) << u"is empty"_s;
        QTest::newRow("letter") << brokenClip(BrokenClip::TextNamedMp4) << u"no video"_s;
        QTest::newRow("noise") << brokenClip(BrokenClip::RandomBytes) << u"no video"_s;
        QTest::newRow("cut") << brokenClip(BrokenClip::Truncated) << u"cut short"_s;
        QTest::newRow("sound alone") << clip({.codec = VideoCodec::None}) << u"sound alone"_s;
        QTest::newRow("cut still") << u"cut.png"_s << u"damaged"_s;
        QTest::newRow("huge still") << u"huge.png"_s << u"too large"_s;
    }
    void saysWhyThereIsNoHash()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, words);
        const Vigilctl vigilctl;
        QFile good(still(vigilctl, u"good.png"_s));
        QVERIFY(good.open(QIODevice::ReadOnly));
        QByteArray bytes = good.readAll();
        (void)vigilctl.write(u"cut.png"_s, bytes.first(bytes.size() / 2));
        // The sides of a PNG stand sixteen bytes behind its beginning.
        (void)vigilctl.write(u"huge.png"_s, bytes.replace(16, 8, QByteArray(8, '\x7f')));
        for (const QStringList &how : {QStringList{}, {u"--json"_s}}) {
            const Run run = vigilctl.run(QStringList{u"hash"_s, file} + how);
            QCOMPARE(run.exit, 1);
            QCOMPARE(run.out, "");
            QCOMPARE(run.code(), "cli.file_not_hashed");
            QCOMPARE(linesOf(run.err).size(), 1);
            QVERIFY2(run.err.contains(words.toUtf8()), run.err.constData());
            QVERIFY2(run.err.startsWith((u"vigilctl: "_s + file).toUtf8()), run.err.constData());
        }
    }

    void saysThatThePlayerIsNotThere()
    {
        const Vigilctl vigilctl;
        vigilctl.copyProgram();
        const QString file = still(vigilctl, u"good.png"_s);
        const Run run = vigilctl.run({u"hash"_s, file, file});
        QCOMPARE(run.exit, 1);
        QCOMPARE(linesOf(run.err).size(), 2);
        for (const QByteArray &line : linesOf(run.err))
            QVERIFY2(line.contains("Install Vigil again"), line.constData());
    }

    void namesOfFilesCannotSteerTheTerminal()
    {
        const Vigilctl vigilctl;
        const QString hostile = u"a\u001b[31m\u202egnp.\n- 100 0 x.png"_s;
        (void)still(vigilctl, hostile);
        (void)vigilctl.write(u"-bad\u001b[2J\r\n.mp4"_s, "A letter.\n");
        const Run run = vigilctl.run({u"hash"_s, hostile, u"./-bad\u001b[2J\r\n.mp4"_s});
        QCOMPARE(run.exit, 1);
        QCOMPARE(linesOf(run.out).size(), 1);
        QCOMPARE(linesOf(run.err).size(), 1);
        for (const QByteArray &text : {run.out, run.err}) {
            QVERIFY(!text.contains('\x1b') && !text.contains('\r'));
            QVERIFY(!text.contains(u"\u202e"_s.toUtf8()));
        }
        const QJsonObject json = vigilctl.run({u"hash"_s, u"--json"_s, hostile, hostile}).json();
        const QJsonArray files = json.value("files"_L1).toArray();
        QCOMPARE(files.first().toObject().value("file"_L1).toString(), hostile);
    }

    void takesNamesThatAreNotUtf8()
    {
        const Vigilctl vigilctl;
        (void)still(vigilctl, u"good.png"_s);
        QProcess shell;
        shell.setWorkingDirectory(vigilctl.path({}));
        // The name is given back, because Qt could not remove it.
        shell.start(u"sh"_s, {u"-c"_s,
                              u"name=$(printf 'a\\377.png'); mv good.png \"$name\"; "
                              "\"$0\" hash --store \"$1\" \"$name\"; is=$?; "
                              "mv \"$name\" good.png; exit $is"_s,
                              QStringLiteral(VIGIL_BIN_DIR "/vigilctl"), vigilctl.store()});
        const Run run = Vigilctl::finish(shell);
        QCOMPARE(run.err, "");
        QCOMPARE(run.exit, 0);
        QVERIFY(run.out.endsWith(u" 100 0 a\ufffd.png\n"_s.toUtf8()));
    }

    void needsNoStoreAndWritesNothing()
    {
        const Vigilctl vigilctl;
        const QString file = still(vigilctl, u"good.png"_s);
        const QStringList before = allFiles(vigilctl);
        QCOMPARE(vigilctl.run({u"hash"_s, file, clip()}).exit, 0);
        QCOMPARE(allFiles(vigilctl), before);
        // What is told of one that has none goes into the log, as a code.
        QCOMPARE(vigilctl.run({u"hash"_s, file, vigilctl.path(u"private.mp4"_s)}).exit, 1);
        QStringList after = allFiles(vigilctl);
        after.removeIf(
            [&](const QString &path) { return path.startsWith(vigilctl.path(u"state"_s)); });
        QCOMPARE(after, before);
        QFile log(vigilctl.path(u"state/vigil/log/vigil.log"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray told = log.readAll();
        QVERIFY(told.contains("cli.file_not_hashed missing"));
        QVERIFY(!told.contains("private"));
    }

    void needsAFile()
    {
        const Vigilctl vigilctl;
        const Run run = vigilctl.run({u"hash"_s});
        QCOMPARE(run.exit, 2);
        QVERIFY(run.out.isEmpty() && !run.err.isEmpty());
        const QByteArray help = vigilctl.run({u"hash"_s, u"--help"_s}).out;
        for (const char *word : {"PNG, PPM", "milliseconds", "\"frames\"", "\"files\""})
            QVERIFY2(help.contains(word), word);
    }
};

QTEST_GUILESS_MAIN(TestVigilctlHash)
#include "tst_vigilctlhash.moc"
