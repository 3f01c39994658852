// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/errors.h"
#include "cli/signatory.h"
#include "store/clockhold.h"

#include <QJsonArray>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;
using store::ClockHold;

QJsonObject holdJson(const ClockHold &hold, const domain::DeviceId &own)
{
    return {{u"device"_s, hold.device.toString()},
            {u"this_console"_s, hold.device == own},
            {u"events"_s, hold.events},
            {u"from"_s, base::formatInstant(hold.from)},
            {u"until"_s, base::formatInstant(hold.until)}};
}

QString line(const ClockHold &hold, const domain::DeviceId &own)
{
    return u"%1%2: %3 events from %4 to %5 wait"_s.arg(
        hold.device.toString(), hold.device == own ? u" (this console)"_s : QString(),
        QString::number(hold.events), base::formatInstant(hold.from),
        base::formatInstant(hold.until));
}

Exit list(Invocation &with)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const store::Store &store = (*cases)->store();
    const auto holds = (*cases)->store().readers().readNow(store::readClockHolds);
    if (!holds)
        return with.output().refused(holds.error());
    const domain::DeviceId own = store.identity().device;
    QJsonArray array;
    QStringList lines;
    for (const ClockHold &hold : *holds) {
        array.append(holdJson(hold, own));
        lines.append(line(hold, own));
    }
    if (lines.isEmpty())
        lines.append(u"Nothing waits for a clock to be confirmed."_s);
    return with.output().done({{u"clocks"_s, array}}, lines.join(u'\n'));
}

Exit confirm(Invocation &with, const std::string &text, const ActingOptions &acting)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    store::Store &store = (*cases)->store();
    const auto device = text.empty() ? std::optional(store.identity().device)
                                     : domain::DeviceId::parse(toText(text));
    if (!device) {
        return with.output().refused({badArgument, u"This is not the id of a console: %1. "
                                                   "\"vigilctl clock list\" shows those that "
                                                   "wait."_s.arg(toText(text))});
    }
    const auto signatory = signatoryOf(with, **cases, acting);
    if (!signatory)
        return with.output().refused(refusalIn(**cases, signatory.error()));
    const auto done = store.writer().executeAndWait([&](store::WriteTransaction &transaction) {
        return store::confirmClock(transaction, *signatory, *device);
    });
    if (!done)
        return with.output().refused(refusalIn(**cases, done.error()));
    return with.output().done({{u"device"_s, device->toString()}, {u"confirmed"_s, true}},
                              u"Confirmed: what that console recorded may be passed on."_s);
}

} // namespace

void addClockVerbs(Verbs &verbs)
{
    const Verb group = verbs.addGroup("clock", "Consoles whose clock had jumped");
    Verb verb =
        verbs.add("list", "Those whose decisions wait for their time to be confirmed", group);
    verbs.run(verb, list);

    const auto device = std::make_shared<std::string>();
    verb = verbs.add("confirm", "Say that the time is right", group);
    verb.option("--device", *device, "Another console than this one").valueName("ID");
    const auto acting = addActingOptions(verb);
    verbs.run(verb, [device, acting](Invocation &with) { return confirm(with, *device, *acting); });
}

} // namespace vigil::cli
