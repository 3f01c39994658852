// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pdq.h"
#include "tests/support/pdqvectors.h"

#include <QCryptographicHash>
#include <QTest>
#include <QTransform>

using namespace vigil::media;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

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
        QTest::addColumn<PdqVector>("vector");
        for (const PdqVector &vector : pdqVectors())
            QTest::newRow(qPrintable(vector.name)) << vector;
    }

    void hashesAsTheReferenceDoes()
    {
        QFETCH(PdqVector, vector);
        const QJsonObject &reference = vector.reference;
        QCOMPARE(QString::fromLatin1(
                     QCryptographicHash::hash(vector.rgb, QCryptographicHash::Sha256).toHex()),
                 reference.value("rgb24_sha256"_L1).toString());
        const Pdq pdq = pdqOf(vector.picture);
        QCOMPARE(pdq.hashes.original().toString(), reference.value("hash"_L1).toString());
        QCOMPARE(pdq.quality, reference.value("quality"_L1).toInt());
        const QJsonObject positions = reference.value("dihedral"_L1).toObject();
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
