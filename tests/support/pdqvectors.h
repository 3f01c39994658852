// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace vigil::test {

/// One picture that the reference implementation of PDQ was given, and what it made of it
/// (tests/data/pdq/vectors.json).
struct PdqVector
{
    QString name;   ///< its generator and size
    QByteArray rgb; ///< three bytes a pixel
    QImage picture;
    QJsonObject reference;
};

/// All of them; ends the test program when they cannot be read.
[[nodiscard]] QList<PdqVector> pdqVectors();

} // namespace vigil::test
