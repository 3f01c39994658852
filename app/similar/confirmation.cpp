// SPDX-License-Identifier: GPL-3.0-or-later
#include "similar/confirmation.h"

#include "similar/opinion.h"
#include "similar/similarprojection.h"
#include "store/eventtable.h"

namespace vigil::similar {

namespace {

struct Said
{
    base::Instant at;
    qint64 ownSeq = 0; ///< on the console that asks; else 0
    Relation relation = Relation::Rejected;
};

base::Result<std::vector<store::EventPlace>> opinionsOn(store::Database &events,
                                                        const domain::SubjectId &subject,
                                                        const domain::SubjectId &other)
{
    return events.all(
        "SELECT e.hub, e.device, e.seq, e.row FROM event_aggregate o "
        "JOIN event_aggregate s ON s.kind = o.kind AND s.id = ?3 AND s.event = o.event "
        "JOIN event e ON e.row = o.event AND e.kind IN ('similar.confirmed', 'similar.rejected') "
        "WHERE o.kind = ?1 AND o.id = ?2",
        {static_cast<int>(ledger::AggregateKind::Subject), other, subject},
        [](const store::Row &row) {
            return store::EventPlace{row.integer(0), row.id<domain::DeviceId>(1), row.integer(2),
                                     row.integer(3)};
        });
}

} // namespace

base::Result<bool> wasConfirmed(const store::Archive &archive, const domain::SubjectId &subject,
                                const domain::SubjectId &other, const ledger::Event &event)
{
    const auto places = opinionsOn(archive.events, subject, other);
    if (!places)
        return places.error();
    std::vector<Said> known;
    for (const store::EventPlace &place : *places) {
        const auto said = store::eventAt(archive.events, place.row);
        if (!said)
            return said.error();
        const bool isOwn = said->device == event.device;
        if (isOwn ? said->seq >= event.seq : said->at > event.at)
            continue;
        const auto judgement = SimilarLaw().judge(archive, *said, place);
        if (!judgement)
            return judgement.error();
        const auto opinion = parseOpinion(*said);
        if (judgement->counts() && opinion)
            known.push_back({said->at, isOwn ? said->seq : 0, opinion->relation});
    }
    return std::any_of(known.begin(), known.end(), [&](const Said &one) {
        const auto isTakenBack = [&](const Said &later) {
            const bool isLater = one.ownSeq > 0 ? later.ownSeq > one.ownSeq : later.at > one.at;
            return later.relation == Relation::Rejected && later.ownSeq > 0 && isLater;
        };
        return one.relation == Relation::Confirmed
               && std::none_of(known.begin(), known.end(), isTakenBack);
    });
}

} // namespace vigil::similar
