// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/casestore.h"
#include "cases/subjectsearch.h"
#include "cli/bench/benchmark.h"
#include "cli/errors.h"
#include "intake/importfeed.h"

#include <QFile>

#include <array>
#include <cmath>
#include <random>
#include <vector>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

/// Titles of a few words out of 20,000, the common ones far more often than the rare, in Latin,
/// Cyrillic, Arabic, Chinese and Thai. The same in every run.
class Titles final
{
public:
    /// The word of rank `rank` of a script: the digits of its rank, written in the script's parts.
    [[nodiscard]] static QString word(std::size_t script, std::size_t rank)
    {
        const Script &from = scripts.at(script);
        const std::size_t base = from.parts.size();
        QString word;
        for (std::size_t rest = rank, count = 0; rest > 0 || count < from.leastParts; ++count) {
            word += QString::fromUtf16(from.parts.at(rest % base));
            rest /= base;
        }
        return word;
    }
    [[nodiscard]] QString next()
    {
        const std::size_t script = m_engine() % scripts.size();
        QStringList words;
        for (int i = 0; i < 8; ++i)
            words.append(word(script, rank()));
        return words.join(scripts.at(script).space);
    }
    [[nodiscard]] static std::size_t count() { return scripts.size(); }
    [[nodiscard]] static QString space(std::size_t script) { return scripts.at(script).space; }

private:
    /// Its parts are syllables, but words of the dictionary where words are told apart by one.
    struct Script
    {
        std::vector<const char16_t *> parts;
        std::size_t leastParts = 2;
        QString space;
    };
    /// Zipf's law, near enough: rank r with a probability of about 1/r.
    std::size_t rank()
    {
        const double random = std::uniform_real_distribution<>(0, 1)(m_engine);
        return static_cast<std::size_t>(std::pow(20'000.0, random)) - 1;
    }

    static const std::array<Script, 5> scripts;
    std::mt19937 m_engine{1};
};

const std::array<Titles::Script, 5> Titles::scripts{{
    {{u"ka", u"lo", u"tre", u"vin", u"sto", u"mar", u"pe", u"con", u"di", u"ur"}, 2, u" "_s},
    {{u"ко", u"ло", u"на", u"мі", u"сто", u"ви", u"дер", u"жа", u"пра", u"ві"}, 2, u" "_s},
    {{u"كت", u"اب", u"مد", u"ين", u"سل", u"ام", u"حر", u"بي", u"نو", u"قل"}, 2, u" "_s},
    {{u"北", u"京", u"市", u"旧", u"视", u"频", u"天", u"安", u"门", u"水"}, 2, {}},
    {{u"คน",      u"ไทย",   u"กิน",   u"น้ำ",   u"ข่าว",  u"ปลอม", u"วัน",    u"นี้",   u"เมือง",
      u"รถ",      u"บ้าน",   u"เด็ก",  u"หมา",  u"แมว",  u"ฝน",   u"ไฟ",    u"ถนน", u"ตลาด",
      u"โรงเรียน", u"หนังสือ", u"เพลง", u"ภาพ",  u"เสียง", u"ทหาร", u"ตำรวจ", u"โลก", u"รัฐบาล",
      u"ประเทศ",  u"ทะเล",  u"ภูเขา", u"แม่",   u"พ่อ",   u"ครู",   u"หมอ",   u"ยา",  u"ข้าว",
      u"เพื่อน",    u"อาหาร", u"ผัก",   u"ผลไม้", u"เงิน",  u"งาน",  u"เวลา",  u"ปี",   u"เดือน",
      u"คืน",      u"เช้า",   u"เย็น",  u"สี",    u"แดง",  u"เขียว", u"ดำ",    u"ขาว", u"ใหญ่",
      u"เล็ก",     u"ใหม่",   u"เก่า",  u"ดี",    u"สวย",  u"เร็ว"},
     1,
     {}},
}};

base::Error failed()
{
    return {benchFailed, u"The benchmark could not be run: its files cannot be written. Make room "
                         "in the folder of temporary files."_s};
}

base::Result<void> importTexts(cases::CaseStore &cases, const QString &folder, int texts,
                               base::Random &random)
{
    QFile feed(folder + u"/search.jsonl"_s);
    if (!feed.open(QIODevice::WriteOnly))
        return failed();
    Titles titles;
    for (int i = 0; i < texts; ++i) {
        const QString n = QString::number(i);
        const QString line =
            u"{\"v\":1,\"type\":\"video\",\"id\":\"v-%1\",\"posted\":\"2022-03-01T10:00:00Z\","
            u"\"language\":\"%2\",\"title\":\"%3\",\"account\":{\"id\":\"a-%4\",\"handle\":"
            u"\"@user_%4\"},\"catalog\":true,\"flags\":[]}\n"_s.arg(
                n, i % 3 ? u"uk"_s : u"en"_s, titles.next(), QString::number(i / 20));
        if (feed.write(line.toUtf8()) < 0)
            return failed();
    }
    feed.close();
    const auto outcome = intake::importFeed(cases.store(), {feed.fileName()}, random);
    feed.remove();
    if (!outcome)
        return outcome.error();
    return outcome->imported == texts ? base::Result<void>() : base::Result<void>(failed());
}

/// What people look for: common and rare words, two at once, phrases, beginnings, exclusions, a
/// kind.
QList<cases::SearchRequest> requests()
{
    using Ending = store::SearchQuery::Ending;
    QList<cases::SearchRequest> all;
    for (std::size_t script = 0; script < Titles::count(); ++script) {
        const auto word = [script](std::size_t rank) { return Titles::word(script, rank); };
        const QString space = Titles::space(script);
        for (const std::size_t rank :
             std::initializer_list<std::size_t>{0, 1, 7, 40, 300, 2'000, 15'000})
            all.append({word(rank), Ending::Whole});
        all.append({word(0) + u' ' + word(1), Ending::Whole});
        all.append({word(3) + u' ' + word(500), Ending::Whole});
        all.append({u'"' + word(0) + space + word(2) + u'"', Ending::Whole});
        all.append({word(0) + u" -"_s + word(1), Ending::Whole});
        all.append({word(120).left(3), Ending::Typed});
        all.append({word(4) + u' ' + word(77).left(4), Ending::Typed});
        all.append({word(0), Ending::Whole, {domain::SubjectType::Video, {}, u"uk"_s, {}}});
    }
    all.append({u"@user_77"_s, Ending::Whole});
    all.append({u"nowhere"_s, Ending::Whole});
    return all;
}

struct Times
{
    std::vector<double> search;
    std::vector<double> bare;
};

/// The same expression, as plain statements.
base::Result<void> bareQuery(store::Database &database, const QByteArray &expression)
{
    const auto text = store::Value::text(expression);
    auto rows = database.all("SELECT rowid FROM search_words WHERE search_words MATCH ? "
                             "ORDER BY rowid DESC LIMIT 51",
                             {text}, [](const store::Row &row) { return row.integer(0); });
    if (!rows)
        return rows.error();
    const auto count = database.integer("SELECT count(*) FROM (SELECT 1 FROM search_words "
                                        "WHERE search_words MATCH ? LIMIT 10001)",
                                        {text});
    return count ? base::Result<void>() : base::Result<void>(count.error());
}

base::Result<void> timeOne(cases::CaseStore &cases, const cases::SearchRequest &request,
                           Times &times)
{
    const auto query = store::SearchQuery::of(request.text, request.ending);
    const auto expression = query.expression(
        store::SearchFacts{request.filter.type, request.filter.language, {}}.words());
    base::Result<void> done;
    times.bare.push_back(millisecondsOf([&] {
        done = cases.store().readers().readNow(
            [&](store::Database &database) { return bareQuery(database, expression); });
    }));
    if (!done)
        return done;
    times.search.push_back(millisecondsOf([&] {
        const auto page = cases.store().readers().readNow([&](store::Database &database) {
            return cases::search(database, cases.store().registry(), request);
        });
        done = page ? base::Result<void>() : base::Result<void>(page.error());
    }));
    return done;
}

} // namespace

base::Result<QList<Figure>> measureSearch(const BenchScope &scope)
{
    constexpr int rounds = 5;
    const int texts = scope.isFull ? 1'000'000 : 50'000;
    const base::SystemClock clock;
    base::SystemRandom random;
    auto cases = cases::CaseStore::create(
        {scope.folder + u"/store"_s, clock, random, scope.folder + u"/state"_s}, u"bench"_s);
    if (!cases)
        return cases.error();
    if (auto done = importTexts(**cases, scope.folder, texts, random); !done)
        return done.error();
    Times times;
    for (int round = 0; round < rounds; ++round) {
        for (const cases::SearchRequest &request : requests()) {
            if (auto done = timeOne(**cases, request, times); !done)
                return done.error();
        }
    }
    Figure figure{u"search"_s, percentile(times.search, 95), u"ms"_s, percentile(times.bare, 95),
                  50};
    figure.note = u"p95 of the first page and the count of %1 searches over %2 texts in five "
                  "scripts; baseline: the bare query on the same index"_s.arg(times.search.size())
                      .arg(texts);
    return QList<Figure>{figure};
}

} // namespace vigil::cli
