// SPDX-License-Identifier: GPL-3.0-or-later
#include "similar/relations.h"

#include "domain/member.h"
#include "similar/errors.h"
#include "store/errors.h"
#include "store/eventtable.h"
#include "store/teamreader.h"

namespace vigil::similar {

namespace {

using namespace Qt::StringLiterals;

#define VIGIL_RELATION "SELECT other, state, event, said_by, at FROM similar_relation "

RelationRow readRelation(const store::Row &row)
{
    return {row.id<domain::SubjectId>(0),
            relationNames.value(QStringView(row.text(1))).value_or(Relation::Rejected),
            row.id<domain::EventId>(2), row.id<domain::MemberId>(3), row.instant(4)};
}

base::Result<void> checkRight(store::WriteTransaction &transaction, const Saying &saying)
{
    domain::Roles roles = domain::Role::Reviewer;
    if (!saying.opinion.isAsserted) {
        const auto member = store::readMember(transaction.database(), saying.actor);
        if (!member)
            return member.error();
        const bool isMember = *member && !(*member)->revoked;
        roles = isMember ? (*member)->member.roles : domain::Roles();
    }
    if (domain::may(roles, domain::Right::Decide))
        return {};
    return base::Error{errors::rightMissing,
                       u"Not saved: you may not say which videos are similar. Ask a lead."_s};
}

} // namespace

base::Result<store::Recorded> say(store::WriteTransaction &transaction, const Saying &saying)
{
    const Opinion &opinion = saying.opinion;
    if (opinion.subject == opinion.other) {
        return base::Error{errors::notAPair,
                           u"Not saved: a video cannot be similar to itself. Choose another one."_s,
                           opinion.subject.toString()};
    }
    if (auto allowed = checkRight(transaction, saying); !allowed)
        return allowed.error();
    auto recorded = transaction.recorded(saying.id);
    if (!recorded)
        return recorded.error();
    const auto known = relationOf(transaction.database(), opinion.subject, opinion.other);
    if (!known)
        return known.error();
    if (!*recorded && *known && (*known)->relation == opinion.relation)
        recorded = transaction.recorded((*known)->event);
    if (!recorded)
        return recorded.error();
    if (*recorded && (*recorded)->event.id != saying.id)
        return **std::move(recorded);
    return transaction.append({saying.id, opinionKind(opinion.relation), saying.actor,
                               opinionAggregates(opinion), opinionBody(opinion)});
}

base::Result<std::optional<RelationRow>> relationOf(store::Database &database,
                                                    const domain::SubjectId &subject,
                                                    const domain::SubjectId &other)
{
    return database.one(VIGIL_RELATION "WHERE subject = ? AND other = ?", {subject, other},
                        readRelation);
}

base::Result<std::vector<RelationRow>> relationsOf(store::Database &database,
                                                   const domain::SubjectId &subject)
{
    return database.all(VIGIL_RELATION "WHERE subject = ? ORDER BY other", {subject}, readRelation);
}

base::Result<store::Page<RelationRow>> confirmedOf(store::Database &database,
                                                   const domain::SubjectId &subject,
                                                   const domain::SubjectId &after, int size)
{
    return store::readPage(database,
                           VIGIL_RELATION "WHERE subject = ? AND state = 'confirmed' AND other > ? "
                                          "ORDER BY other LIMIT ?",
                           {subject, after}, size, readRelation);
}

base::Result<Opinion> opinionOf(store::Database &database, const domain::SubjectId &subject,
                                const RelationRow &row)
{
    const auto found = store::findEvent(database, row.event);
    if (!found)
        return found.error();
    auto opinion = *found ? parseOpinion((*found)->event)
                          : base::Result<Opinion>(base::Error{store::corrupt, {}});
    if (!opinion) {
        return base::Error{store::corrupt,
                           u"What was said of two videos cannot be read. \"vigilctl verify\" tells "
                           "what is wrong."_s,
                           row.event.toString()};
    }
    return opinion->subject == subject ? *opinion : opinion->reversed();
}

} // namespace vigil::similar
