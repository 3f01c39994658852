// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wellbeing/shifttexts.h"

#include "base/strangertext.h"
#include "policy/policytexts.h"
#include "ui/review/reviewtexts.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>

namespace vigil::ui {

namespace {

using wellbeing::Limit;

struct ShiftTexts
{
    Q_DECLARE_TR_FUNCTIONS(ShiftTexts)
};

} // namespace

QString harmName(const policy::PolicyBook &book, const domain::HarmKind &kind,
                 const QString &locale)
{
    for (const auto &pack : book.packs()) {
        const QString name = policy::harmText(*pack, kind, locale);
        if (!name.isEmpty())
            return base::strangerText(name);
    }
    //: A kind of harm: the policy names none
    return ShiftTexts::tr("Other videos");
}

QList<NamedHarm> namedHarms(const policy::PolicyBook &book, const QString &locale)
{
    QList<NamedHarm> harms;
    for (const auto &pack : book.packs()) {
        for (const policy::Policy &policy : pack->policies) {
            const bool isKnown =
                std::any_of(harms.begin(), harms.end(), [&policy](const NamedHarm &known) {
                    return known.kind == policy.harm;
                });
            if (!isKnown && !policy::harmText(*pack, policy.harm, locale).isEmpty())
                harms.append({policy.harm, harmName(book, policy.harm, locale)});
        }
    }
    std::sort(harms.begin(), harms.end(), [collator = QCollator()](const auto &a, const auto &b) {
        return collator.compare(a.name, b.name) < 0;
    });
    return harms;
}

QString limitText(Limit limit)
{
    switch (limit) {
    case Limit::BreakAfter: return ShiftTexts::tr("A break is due after so long at the desk");
    case Limit::BreakAfterSevere:
        return ShiftTexts::tr("A break is due after so long of severe videos");
    case Limit::BreakLength: return ShiftTexts::tr("A break lasts");
    case Limit::CoolDown: return ShiftTexts::tr("Calm after a severe case");
    case Limit::SevereInARow: return ShiftTexts::tr("Severe cases in a row, at most");
    case Limit::ViewingPerShift: return ShiftTexts::tr("Videos on screen in a shift, at most");
    case Limit::SeverePerShift:
        return ShiftTexts::tr("Severe videos on screen in a shift, at most");
    }
    return {};
}

QString limitNumberText(Limit limit, int number)
{
    if (limit == Limit::SevereInARow)
        return numberText(number);
    if (limit == Limit::CoolDown) {
        //: A number of seconds
        return ShiftTexts::tr("%1 s").arg(numberText(number));
    }
    //: A number of minutes
    return ShiftTexts::tr("%1 min").arg(numberText(number));
}

QString limitUnitText(Limit limit)
{
    if (limit == Limit::SevereInARow)
        return {};
    //: Behind a number in a field: seconds; begins with a space
    return limit == Limit::CoolDown ? ShiftTexts::tr(" s")
                                    //: Behind a number in a field: minutes; begins with a space
                                    : ShiftTexts::tr(" min");
}

} // namespace vigil::ui
