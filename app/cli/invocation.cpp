// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/invocation.h"

#include "cli/storeparts.h"
#include "store/errors.h"
#include "store/storefiles.h"
#include "store/systemlog.h"
#include "store/teamreader.h"

#include <QDir>
#include <QStandardPaths>

namespace vigil::cli {

QString Invocation::folder() const
{
    if (!m_options.store.empty())
        return QDir(toText(m_options.store)).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/vigil");
}

cases::CaseStore::Place Invocation::place()
{
    return {folder(), m_clock, m_random, {}, listener(), registerParts};
}

store::CheckpointListener Invocation::listener()
{
    store::CheckpointListener log = store::systemLogListener();
    return {log.made, [this, log](const base::Error &error) {
                m_isUnwitnessed = true;
                log.unwitnessed(error);
                (void)m_output.refused(error);
            }};
}

base::Result<std::unique_ptr<cases::CaseStore>> Invocation::open()
{
    auto cases = cases::CaseStore::openCurrent(place());
    if (cases || cases.error().code != store::upgradeNeeded)
        return cases;
    m_output.message(QStringLiteral("The store is brought up to date first, which may take "
                                    "minutes. Where its form changes, a copy of it is kept in %1. "
                                    "An interruption loses nothing.")
                         .arg(QDir::toNativeSeparators(store::backupFolder(folder()))));
    return cases::CaseStore::open(place());
}

base::Error refusalIn(cases::CaseStore &cases, base::Error error)
{
    const auto &reason = cases.store().readOnlyReason();
    if (reason && reason->code == error.code)
        error.message = QStringLiteral("Not saved. ") + error.message;
    return error;
}

base::Result<cases::Caller> callerNamed(cases::CaseStore &cases, const std::string &reviewer)
{
    if (reviewer.empty())
        return cases.owner();
    const QString name = toText(reviewer);
    const auto members = cases.store().readers().readNow(store::readMembers);
    if (!members)
        return members.error();
    for (const store::TeamMember &member : *members) {
        if (member.name == name || member.member.id.toString() == name)
            return cases::Caller{member.member.id, true};
    }
    const auto pseudonymizer = cases.store().requirePseudonymizer();
    if (!pseudonymizer)
        return cases.store().readOnlyReason().value_or(pseudonymizer.error());
    return cases::Caller{(*pseudonymizer)->assertedMember(name.toUtf8()), true};
}

} // namespace vigil::cli
