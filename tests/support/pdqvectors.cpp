// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdqvectors.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vigil::test {

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

PdqVector vectorOf(const QJsonObject &reference)
{
    const QString generator = reference.value("generator"_L1).toString();
    const int width = reference.value("width"_L1).toInt();
    const int height = reference.value("height"_L1).toInt();
    const QByteArray rgb = generated(generator, width, height);
    return {u"%1 %2x%3"_s.arg(generator).arg(width).arg(height), rgb, pictureOf(rgb, width, height),
            reference};
}

} // namespace

QList<PdqVector> pdqVectors()
{
    QFile file(QStringLiteral(VIGIL_SOURCE_DIR "/tests/data/pdq/vectors.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no vectors");
    QList<PdqVector> vectors;
    const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue &each : content.value("vectors"_L1).toArray())
        vectors.append(vectorOf(each.toObject()));
    return vectors;
}

} // namespace vigil::test
