// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pdq.h"

#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTransform>

using namespace vigil::media;
using namespace Qt::StringLiterals;

namespace {

QByteArray lcgBytes(qsizetype count)
{
    QByteArray bytes;
    quint32 state = 12345;
    while (bytes.size() < count) {
        state = (state * 1103515245U + 12345U) & 0x7fffffffU;
        bytes.append(char(state >> 16 & 255U));
    }
    return bytes;
}

QByteArray circleBytes(int width, int height)
{
    QByteArray bytes;
    const int radius = std::min(width, height) / 4;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int dx = x - width / 3;
            const int dy = y - height / 2;
            const int v = dx * dx + dy * dy < radius * radius ? 255 : 40;
            bytes.append(char(v)).append(char(v * 3 / 4)).append(char((7 * x + 3 * y) & 255));
        }
    }
    return bytes;
}

QByteArray xorBytes(int width, int height)
{
    QByteArray bytes;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int v = ((x * 255 / (width - 1)) ^ (y * 255 / (height - 1))) & 255;
            bytes.append(3, char(v));
        }
    }
    return bytes;
}

QByteArray generated(const QString &generator, int width, int height)
{
    if (generator == "lcg"_L1)
        return lcgBytes(qsizetype(width) * height * 3);
    return generator == "circle"_L1 ? circleBytes(width, height) : xorBytes(width, height);
}

QImage pictureOf(const QByteArray &rgb, int width, int height)
{
    return QImage(reinterpret_cast<const uchar *>(rgb.constData()), width, height, width * 3,
                  QImage::Format_RGB888)
        .copy();
}

QJsonArray vectors()
{
    QFile file(QStringLiteral(VIGIL_SOURCE_DIR "/tests/data/pdq/vectors.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no vectors");
    return QJsonDocument::fromJson(file.readAll()).object().value("vectors"_L1).toArray();
}

/// As the vectors spell it.
QString referenceName(PdqTurn turn)
{
    switch (turn) {
    case PdqTurn::FlipX: return u"flipX"_s;
    case PdqTurn::FlipY: return u"flipY"_s;
    case PdqTurn::FlipPlus1: return u"flipPlus1"_s;
    case PdqTurn::FlipMinus1: return u"flipMinus1"_s;
    default: return pdqTurnNames.name(turn);
    }
}

/// The picture really turned, by its pixels.
QImage turned(const QImage &picture, PdqTurn turn)
{
    const auto rotated = [](const QImage &image, int clockwise) {
        return image.transformed(QTransform().rotate(clockwise));
    };
    switch (turn) {
    case PdqTurn::Original: return picture;
    case PdqTurn::Rotate90: return rotated(picture, -90);
    case PdqTurn::Rotate180: return rotated(picture, 180);
    case PdqTurn::Rotate270: return rotated(picture, 90);
    case PdqTurn::FlipX: return picture.mirrored(false, true);
    case PdqTurn::FlipY: return picture.mirrored(true, false);
    case PdqTurn::FlipPlus1: return rotated(picture, -90).mirrored(false, true);
    case PdqTurn::FlipMinus1: return rotated(picture, 90).mirrored(false, true);
    }
    return {};
}

/// Something with detail and no symmetry, as a camera would see it.
QImage scene(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const double u = double(x) / width;
            const double v = double(y) / height;
            const double wave = std::sin(9 * u + 4 * v * v) + std::cos(17 * v - 6 * u * u)
                                + 0.5 * std::sin(40 * u * v);
            const int grey = std::clamp(int(128 + 45 * wave), 0, 255);
            const bool isSpot = (u - 0.3) * (u - 0.3) + (v - 0.7) * (v - 0.7) < 0.02;
            image.setPixel(x, y, isSpot ? qRgb(250, 220, 40) : qRgb(grey, grey, 255 - grey));
        }
    }
    return image;
}

} // namespace

class TestPdq final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void hashesAsTheReferenceDoes_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        for (const QJsonValue &each : vectors()) {
            const QJsonObject vector = each.toObject();
            QTest::addRow("%s %dx%d", qPrintable(vector.value("generator"_L1).toString()),
                          vector.value("width"_L1).toInt(), vector.value("height"_L1).toInt())
                << vector;
        }
    }

    void hashesAsTheReferenceDoes()
    {
        QFETCH(QJsonObject, vector);
        const int width = vector.value("width"_L1).toInt();
        const int height = vector.value("height"_L1).toInt();
        const QByteArray rgb = generated(vector.value("generator"_L1).toString(), width, height);
        QCOMPARE(
            QString::fromLatin1(QCryptographicHash::hash(rgb, QCryptographicHash::Sha256).toHex()),
            vector.value("rgb24_sha256"_L1).toString());
        const Pdq pdq = pdqOf(pictureOf(rgb, width, height));
        QCOMPARE(pdq.hashes.original().toString(), vector.value("hash"_L1).toString());
        QCOMPARE(pdq.quality, vector.value("quality"_L1).toInt());
        const QJsonObject positions = vector.value("dihedral"_L1).toObject();
        QCOMPARE(positions.size(), 8);
        for (const auto &[turn, name] : pdqTurnNames.rows())
            QCOMPARE(pdq.hashes.of(turn).toString(),
                     positions.value(referenceName(turn)).toString());
    }

    void knowsAPictureThatWasReallyTurned_data()
    {
        QTest::addColumn<PdqTurn>("turn");
        for (const auto &[turn, name] : pdqTurnNames.rows())
            QTest::newRow(name.latin1()) << turn;
    }

    void knowsAPictureThatWasReallyTurned()
    {
        QFETCH(PdqTurn, turn);
        for (const QSize size : {QSize(64, 64), QSize(320, 240), QSize(270, 480)}) {
            const QImage picture = scene(size.width(), size.height());
            const Pdq straight = pdqOf(picture);
            const PdqHash expected = pdqOf(turned(picture, turn)).hashes.original();
            const int distance = straight.hashes.of(turn).distanceTo(expected);
            // The samples of a filtered picture do not lie evenly about its middle.
            const int most = size == QSize(64, 64) ? 2 : 20;
            QVERIFY2(distance <= most, qPrintable(QString::number(distance)));
            for (const auto &[other, name] : pdqTurnNames.rows()) {
                if (other != turn)
                    QVERIFY(straight.hashes.of(other).distanceTo(expected) > 31);
            }
        }
    }

    void smallPicturesHaveNoHash()
    {
        for (const QSize size : {QSize(4, 64), QSize(64, 4), QSize(0, 0)}) {
            const Pdq pdq = pdqOf(scene(size.width(), size.height()));
            QCOMPARE(pdq.quality, 0);
            QCOMPARE(pdq.hashes, PdqTurns());
        }
        QVERIFY(pdqOf(scene(5, 5)).hashes != PdqTurns());
    }

    void aPictureWithoutDetailHasNoQuality()
    {
        QImage flat(200, 100, QImage::Format_RGB32);
        flat.fill(qRgb(90, 20, 200));
        QCOMPARE(pdqOf(flat).quality, 0);
    }

    void scalingChangesFewBits()
    {
        const Pdq large = pdqOf(scene(1920, 1080));
        const Pdq small = pdqOf(scene(512, 288));
        QVERIFY(large.quality >= Pdq::leastQuality);
        QVERIFY(large.hashes.original().distanceTo(small.hashes.original()) <= 10);
    }

    void writesAndReadsHashes()
    {
        PdqHash hash;
        hash.setBit(0);
        hash.setBit(65);
        hash.setBit(255);
        const QString text = u"8"_s + QString(46, u'0') + u'2' + QString(15, u'0') + u'1';
        QCOMPARE(hash.toString(), text);
        QCOMPARE(PdqHash::parse(text), std::optional(hash));
        QCOMPARE(PdqHash::fromBytes(hash.toBytes()), hash);
        QCOMPARE(hash.toBytes().front(), 0x80);
        QVERIFY(!PdqHash::parse(text.left(63)));
        QVERIFY(!PdqHash::parse(text.toUpper().replace(u'8', u'A')));
        QVERIFY(!PdqHash::parse(QString(text.left(63) + u'g')));
    }

    void countsTheBitsThatDiffer()
    {
        const PdqHash none;
        PdqHash some;
        for (int k = 0; k < PdqHash::bits; k += 8)
            some.setBit(k);
        QCOMPARE(none.distanceTo(none), 0);
        QCOMPARE(none.distanceTo(some), 32);
        QCOMPARE(some.distanceTo(none), 32);
        QCOMPARE(some.transposed().transposed(), some);
    }
};

QTEST_GUILESS_MAIN(TestPdq)
#include "tst_pdq.moc"
