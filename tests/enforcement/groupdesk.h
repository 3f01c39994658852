// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/groupact.h"
#include "enforcement/enforcement.h"
#include "similar/confirmation.h"
#include "similar/relations.h"
#include "similar/similarprojection.h"
#include "tests/cases/casedesk.h"

namespace vigil::test {

/// A console with videos of several accounts, of which people say that they are similar.
struct GroupDesk : CaseDesk
{
    explicit GroupDesk(unsigned seed = 1) : CaseDesk(seed)
    {
        store.reset();
        similar::registerSimilar(registry);
        enforcement::registerEnforcement(registry, similar::wasConfirmed);
        reopen();
    }
    GroupDesk(GroupDesk &founder, unsigned seed) : CaseDesk(founder, seed) {}

    void reopen()
    {
        service.reset();
        store.reset();
        store = open();
        service = std::make_unique<cases::CaseService>(store->writer(), generalPolicies());
    }

    /// Videos 1 to `count`, each of its own account, with an open case.
    void importVideos(int count, QStringView policy = u"INT-MIS")
    {
        std::vector<FeedSubject> subjects;
        for (int n = 1; n <= count; ++n)
            subjects.push_back(flagged(n, n, clock.now(), policy));
        import(subjects);
    }
    void say(int subject, int other, similar::Relation relation = similar::Relation::Confirmed)
    {
        say(video(subject), video(other), relation);
    }
    void say(const domain::SubjectId &subject, const domain::SubjectId &other,
             similar::Relation relation)
    {
        similar::Opinion opinion;
        opinion.subject = subject;
        opinion.other = other;
        opinion.relation = relation;
        opinion.match.query = {10, 9, {domain::Segment{0s, 9s}}};
        opinion.match.compared = opinion.match.query;
        const auto said = store->writer().executeAndWait([&](store::WriteTransaction &write) {
            return similar::say(write, {{}, lead.member, opinion});
        });
        if (!said)
            qFatal("%s", qPrintable(said.error().message));
    }
    /// Of video 1, and with it of the others.
    cases::DecisionRequest together(const QList<domain::MeasureSpec> &measures,
                                    const QList<int> &others)
    {
        cases::DecisionRequest made = request(caseOf(1), measures);
        for (const int other : others)
            made.similar.append(video(other));
        return made;
    }
    /// Decides, and waits until every target has its outcome.
    base::Result<cases::DecisionReceipt> decideAll(const cases::DecisionRequest &request)
    {
        return decideAll(lead, request);
    }
    base::Result<cases::DecisionReceipt> decideAll(const cases::Caller &caller,
                                                   const cases::DecisionRequest &request)
    {
        auto receipt = decide(caller, request);
        const auto done = service->carryOutGroups().result();
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        return receipt;
    }
    cases::GroupRow group(const domain::DecisionId &id) const
    {
        const auto row = store->readers().readNow(
            [&](store::Database &database) { return cases::readGroup(database, id); });
        return row && *row ? **row : cases::GroupRow{};
    }
    std::optional<cases::DecisionRecord> last(int subject) const
    {
        const auto view = store->readers().readNow([&](store::Database &database) {
            return cases::readSubjectView(database, video(subject),
                                          {clock.now(), generalPolicies()});
        });
        if (!view || !*view || (*view)->history.isEmpty())
            return std::nullopt;
        return (*view)->history.front();
    }
    QByteArrayList faults() const
    {
        QByteArrayList all;
        const auto verified = store->verify(store::Depth::Deep);
        for (const store::Fault &fault : verified->faults)
            all.append(fault.code + ' ' + fault.where.section(u' ', -1).toLatin1());
        return all;
    }
};

} // namespace vigil::test
