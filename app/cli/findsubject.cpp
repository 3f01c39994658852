// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/findsubject.h"

#include "cases/casereader.h"
#include "cli/casejson.h"
#include "cli/errors.h"

namespace vigil::cli {

namespace {

base::Result<bool> isKnown(store::Database &database, const domain::SubjectId &id)
{
    const auto known = database.integer("SELECT EXISTS (SELECT 1 FROM subject WHERE id = ?1) OR "
                                        "EXISTS (SELECT 1 FROM account WHERE id = ?1)",
                                        {id});
    if (!known)
        return known.error();
    return *known != 0;
}

base::Error unknownError(cases::CaseStore &cases, const QString &name)
{
    if (cases.store().pseudonymizer())
        return {subjectUnknown,
                QStringLiteral("The store knows no subject by this name: %1. Import "
                               "the feed it comes in, or check the spelling.")
                    .arg(name)};
    return {subjectUnknown,
            QStringLiteral("The team's secret is missing on this computer, so subjects cannot be "
                           "found by what the platform calls them: %1. Give the ledger id.")
                .arg(name)};
}

} // namespace

base::Result<domain::SubjectId> findSubject(cases::CaseStore &cases, const QString &name)
{
    QList<domain::SubjectId> candidates;
    if (const auto id = domain::SubjectId::parse(name))
        candidates.append(*id);
    if (const ledger::Pseudonymizer *pseudonymizer = cases.store().pseudonymizer()) {
        for (const auto &[type, typeName] : domain::subjectTypeNames.rows())
            candidates.append(pseudonymizer->subject(type, name.toUtf8()));
    }
    return cases.store().readers().readNow(
        [&](store::Database &database) -> base::Result<domain::SubjectId> {
            for (const domain::SubjectId &candidate : candidates) {
                const auto known = isKnown(database, candidate);
                if (!known)
                    return known.error();
                if (*known)
                    return candidate;
            }
            return unknownError(cases, name);
        });
}

base::Result<QString> platformIdOf(cases::CaseStore &cases, const domain::SubjectId &id)
{
    const cases::ReadScope scope{base::instantFromMs(0), cases.policies()};
    const auto view = cases.store().readers().readNow(
        [&](store::Database &database) { return cases::readSubjectView(database, id, scope); });
    if (!view)
        return view.error();
    return *view ? nameOf(id, (*view)->newest) : id.toString();
}

} // namespace vigil::cli
