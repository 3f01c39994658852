// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/benchstore.h"

#include "cases/caseact.h"
#include "cli/errors.h"
#include "cli/storeparts.h"
#include "domain/measuretext.h"
#include "intake/feedimporter.h"
#include "intake/rejectsfile.h"

#include <QFile>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

QByteArray line(int number, int oneIn)
{
    const QByteArray n = QByteArray::number(number);
    // Minutes apart, so that cases are due one after the other.
    const auto posted = base::instantFromMs(1'646'125'200'000 + qint64{number} * 60'000);
    const QByteArray at = base::formatInstant(posted).toUtf8();
    const QByteArray flags = number % oneIn == 0
                                 ? R"("flags":[{"id":"f-)" + n + R"(","source":"automated","at":")"
                                       + at + R"(","policy":"INT-MIS","score_pct":90}]})"
                                 : QByteArray(R"("catalog":true,"flags":[]})");
    return R"({"v":1,"type":"video","id":"v-)" + n + R"(","media":"clips/v-)" + n
           + R"(.mp4","posted":")" + at + R"(","language":")" + (number % 3 ? "uk" : "ru")
           + R"(","country":"UA","title":"Колона на в'їзді )" + n
           + R"(","views":1200,"duration_ms":58000,"account":{"id":"a-)"
           + QByteArray::number(number / 3) + R"(","handle":"@user","followers":120,)"
           + R"("kind":"person"},)" + flags + '\n';
}

base::Error noRoom(const QFile &file)
{
    return {benchFailed,
            u"The benchmark could not be run: its files cannot be written. Make room in the folder "
            "of temporary files."_s,
            u"qfile error %1"_s.arg(file.error())};
}

base::Error ranOut()
{
    return {benchFailed, u"The benchmark ran out of cases."_s};
}

base::Result<void> writeFeed(QFile &file, int subjects, int oneIn)
{
    if (!file.open(QIODevice::WriteOnly))
        return noRoom(file);
    for (int i = 0; i < subjects; ++i) {
        if (file.write(line(i, oneIn)) < 0)
            return noRoom(file);
    }
    file.close();
    return {};
}

} // namespace

base::Result<void> BenchStore::import(const QString &folder, int subjects, int oneIn)
{
    QFile feed(folder + u"/feed.jsonl"_s);
    if (auto written = writeFeed(feed, subjects, oneIn); !written)
        return written;
    store::Store &store = m_cases->store();
    auto reader = intake::FeedReader::open(feed.fileName(), {}, *store.pseudonymizer());
    auto rejects = intake::RejectsFile::open({}, feed.fileName());
    if (!reader || !rejects)
        return reader ? rejects.error() : reader.error();
    const auto outcome = intake::FeedImporter(store.writer(), *store.pseudonymizer(), m_random)
                             .import(**reader, **rejects, m_cases->owner().member);
    feed.remove();
    if (!outcome)
        return outcome.error();
    if (outcome->imported != subjects)
        return base::Error{benchFailed, u"The benchmark's own feed was not imported whole."_s};
    return {};
}

cases::CaseStore::Place BenchStore::placeIn(const QString &folder)
{
    return {folder + u"/store"_s, m_clock, m_random, folder + u"/state"_s, {}, registerParts};
}

base::Result<std::unique_ptr<BenchStore>> BenchStore::make(const QString &folder, int subjects,
                                                           int oneIn)
{
    std::unique_ptr<BenchStore> made(new BenchStore);
    auto cases = cases::CaseStore::create(made->placeIn(folder), u"bench"_s);
    if (!cases)
        return cases.error();
    made->m_cases = *std::move(cases);
    if (auto done = made->import(folder, subjects, oneIn); !done)
        return done.error();
    return made;
}

base::Result<std::unique_ptr<BenchStore>> BenchStore::open(const QString &folder)
{
    std::unique_ptr<BenchStore> opened(new BenchStore);
    auto cases = cases::CaseStore::open(opened->placeIn(folder));
    if (!cases)
        return cases.error();
    opened->m_cases = *std::move(cases);
    return opened;
}

base::Result<domain::CaseId> BenchStore::next()
{
    auto answer = m_cases->service().next(m_cases->owner(), {});
    answer.waitForFinished();
    const auto leased = answer.result();
    if (!leased)
        return leased.error();
    if (!*leased)
        return ranOut();
    return (*leased)->id;
}

cases::DecisionRequest BenchStore::requestFor(const domain::CaseId &caseId)
{
    cases::DecisionRequest request;
    request.id = domain::DecisionId::make(m_clock.now(), m_random);
    request.caseId = caseId;
    request.policy = *domain::PolicyId::parse(u"INT-MIS");
    request.reason = *domain::ReasonCode::parse(u"other");
    request.locale = u"en"_s;
    const auto spec = domain::parseMeasure(u"restrict:feed_ineligible");
    request.measures = {{**spec, std::nullopt}};
    return request;
}

base::Result<cases::DecisionReceipt> BenchStore::decide(const domain::CaseId &caseId)
{
    auto answer = m_cases->service().decide(m_cases->owner(), requestFor(caseId));
    answer.waitForFinished();
    return answer.result();
}

base::Result<void> BenchStore::decideMany(int cases)
{
    const cases::Caller caller = m_cases->owner();
    const cases::PolicyLookup policies = m_cases->policies();
    const domain::LeaseRules leases;
    int left = cases;
    auto steps = m_cases->store().writer().executeInSteps(
        [&](store::WriteTransaction &write) -> base::Result<store::Step> {
            cases::Act act{write, caller, policies, leases};
            for (; left > 0 && !write.isTimeUp(); --left) {
                const auto leased = cases::takeNext(act, {});
                if (!leased || !*leased)
                    return leased ? ranOut() : leased.error();
                const auto decided = cases::decide(act, requestFor((*leased)->id));
                if (!decided)
                    return decided.error();
            }
            return left > 0 ? store::Step::More : store::Step::Done;
        });
    steps.waitForFinished();
    return steps.result();
}

} // namespace vigil::cli
