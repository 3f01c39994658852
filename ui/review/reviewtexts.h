// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/cases.h"
#include "domain/decision.h"
#include "domain/enforcement.h"
#include "domain/flag.h"
#include "domain/measure.h"
#include "ui/theme/palette.h"

#include <QList>
#include <QString>

namespace vigil::ui {

// The words of the review desk for the values of the domain, in the language of the console; all
// numbers, dates and durations in its locale.

/// "Automated", "3 user reports".
[[nodiscard]] QString sourceText(domain::FlagSource source, int count);
[[nodiscard]] QString severityText(domain::Severity severity);
[[nodiscard]] QString accountKindText(domain::AccountKind kind);
[[nodiscard]] QString featureText(domain::Feature feature);
[[nodiscard]] QString exceptionText(domain::PolicyException exception);
[[nodiscard]] QString escalationText(domain::EscalationKind kind);
[[nodiscard]] QString caseKindText(domain::CaseKind kind);
[[nodiscard]] QString caseStateText(domain::CaseState state);
/// The name of a queue: ours are translated, a team's own stand as they are.
[[nodiscard]] QString queueText(const QString &queue);
/// What changed on the platform, by the name that cases::SubjectChanges gives it.
[[nodiscard]] QString changedFieldText(const QString &field);

[[nodiscard]] QString measureText(const domain::MeasureSpec &spec);
/// "Label + not recommended"; no measure: "No violation".
[[nodiscard]] QString measuresText(const QList<domain::MeasureSpec> &measures);
/// A measure that is in force, with its end.
[[nodiscard]] QString imposedText(const domain::Imposed &imposed, base::Instant now);

/// Icon and colour of the gravest measure.
struct MeasureLook
{
    QString icon;
    Token token = Token::Text;
};
[[nodiscard]] MeasureLook measureLook(const QList<domain::MeasureSpec> &measures);

/// The language's name in the language of the console; the code where it has none.
[[nodiscard]] QString languageText(const QString &bcp47);
[[nodiscard]] QString countryText(const domain::CountryCode &country);

/// "45 s", "18 min", "2 h 10 min", "3 days"; never negative.
[[nodiscard]] QString durationText(base::Millis duration);
/// The time on the same day, else the date, with its year when that is another.
[[nodiscard]] QString whenText(base::Instant at, base::Instant now);
[[nodiscard]] QString dateText(base::Instant at);
[[nodiscard]] QString numberText(qint64 number);
[[nodiscard]] QString percentText(int percent);
/// Parts of one line, empty ones left out.
[[nodiscard]] QString dotted(QStringList parts);

} // namespace vigil::ui
