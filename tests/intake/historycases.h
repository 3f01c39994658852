// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feedcases.h"

namespace vigil::test {

/// A decision of another system with all fields, and one with as little as may be.
extern const QByteArray fullDecision;
extern const QByteArray leastDecision;

/// leastDecision with one more member, or with other measures.
QByteArray decisionWith(const QByteArray &member);
QByteArray decisionOf(const QByteArray &measures);

QList<GoodLine> goodDecisions();
QList<BadLine> badDecisions();

} // namespace vigil::test
