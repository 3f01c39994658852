// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/benchstore.h"

#include "cli/errors.h"
#include "domain/measuretext.h"
#include "intake/feedimporter.h"
#include "intake/rejectsfile.h"

#include <QFile>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr int flaggedOneIn = 10;

QByteArray line(int number)
{
    const QByteArray n = QByteArray::number(number);
    // Minutes apart, so that cases are due one after the other.
    const auto posted = base::instantFromMs(1'646'125'200'000 + qint64{number} * 60'000);
    const QByteArray at = base::formatInstant(posted).toUtf8();
    const QByteArray flags = number % flaggedOneIn == 0
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

base::Result<void> writeFeed(QFile &file, int subjects)
{
    if (!file.open(QIODevice::WriteOnly))
        return noRoom(file);
    for (int i = 0; i < subjects; ++i) {
        if (file.write(line(i)) < 0)
            return noRoom(file);
    }
    file.close();
    return {};
}

} // namespace

base::Result<void> BenchStore::import(const QString &folder, int subjects)
{
    QFile feed(folder + u"/feed.jsonl"_s);
    if (auto written = writeFeed(feed, subjects); !written)
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

base::Result<std::unique_ptr<BenchStore>> BenchStore::make(const QString &folder, int subjects)
{
    std::unique_ptr<BenchStore> made(new BenchStore);
    auto cases = cases::CaseStore::create(
        {folder + u"/store"_s, made->m_clock, made->m_random, folder + u"/state"_s}, u"bench"_s);
    if (!cases)
        return cases.error();
    made->m_cases = *std::move(cases);
    if (auto done = made->import(folder, subjects); !done)
        return done.error();
    return made;
}

base::Result<domain::CaseId> BenchStore::next()
{
    auto answer = m_cases->service().next(m_cases->owner(), {});
    answer.waitForFinished();
    const auto leased = answer.result();
    if (!leased)
        return leased.error();
    if (!*leased)
        return base::Error{benchFailed, u"The benchmark ran out of cases."_s};
    return (*leased)->id;
}

base::Result<cases::DecisionReceipt> BenchStore::decide(const domain::CaseId &caseId)
{
    cases::DecisionRequest request;
    request.id = domain::DecisionId::make(m_clock.now(), m_random);
    request.caseId = caseId;
    request.policy = *domain::PolicyId::parse(u"INT-MIS");
    request.reason = *domain::ReasonCode::parse(u"other");
    request.locale = u"en"_s;
    const auto spec = domain::parseMeasure(u"restrict:feed_ineligible");
    request.measures = {{**spec, std::nullopt}};
    auto answer = m_cases->service().decide(m_cases->owner(), request);
    answer.waitForFinished();
    return answer.result();
}

} // namespace vigil::cli
