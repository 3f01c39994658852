// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedcases.h"
#include "intake/feedlineparser.h"
#include "intake/linereader.h"
#include "intake/textdocument.h"

#include <QRandomGenerator>
#include <QTest>

using namespace vigil;
using namespace vigil::test;
using intake::FeedEntry;

class TestFeedLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto root = intake::MediaRoot::open(makeMediaFolder(m_folder));
        QVERIFY(root);
        m_parser = std::make_unique<intake::FeedLineParser>(m_pseudonyms, *std::move(root));
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void takesGoodLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const GoodLine &good : goodLines())
            QTest::newRow(good.name) << good.line;
    }
    void takesGoodLines()
    {
        QFETCH(const QByteArray, line);
        const auto parsed = parse(line);
        const auto *rejection = std::get_if<intake::Rejection>(&parsed.content);
        QVERIFY2(!rejection, rejection ? qPrintable(rejection->message) : "");
    }

    void rejectsBadLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("reason");
        for (const BadLine &bad : badLines())
            QTest::newRow(bad.name)
                << bad.line << QByteArray(bad.reason.data(), qsizetype(bad.reason.size()));
    }
    void rejectsBadLines()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QByteArray, reason);
        const auto parsed = parse(line);
        const auto *rejection = std::get_if<intake::Rejection>(&parsed.content);
        QVERIFY2(rejection, "taken");
        QCOMPARE(QByteArray(rejection->reason.data(), qsizetype(rejection->reason.size())), reason);
        QCOMPARE(rejection->line, 7);
        QVERIFY(rejection->message.endsWith(u'.'));
    }

    void tableIsLong() { QVERIFY(badLines().size() >= 60); }

    /// Whatever stands in a line, the message repeats none of it.
    void quotesNoValues()
    {
        for (const QByteArray &line :
             {lineWith(R"("sEcReT":1,"sEcReT":2)"), with(leastLine, "video", "sEcReT"),
              lineWith(R"("country":"sEcReT")"), lineWith(R"("media":"../sEcReT")"),
              flagWith(R"("policy":"sEcReT !")"), flagWith(R"("notice":{"law":"sEcReT"})"),
              with(appealLine, "uploader", "sEcReT"), QByteArray("sEcReT")}) {
            const auto parsed = parse(line);
            QVERIFY(std::holds_alternative<intake::Rejection>(parsed.content));
            const auto &rejection = std::get<intake::Rejection>(parsed.content);
            QVERIFY2(!rejection.message.contains(QStringLiteral("sEcReT")), line.constData());
        }
    }

    /// Damaged lines are taken or rejected, with a reason and a message; nothing else may happen.
    void outlivesDamagedLines()
    {
        QRandomGenerator random(20220301);
        const auto below = [&](qsizetype end) { return qsizetype(random.bounded(int(end))); };
        int rejected = 0;
        const QByteArrayList lines{videoLine, liveLine, accountLine, appealLine};
        for (int round = 0; round < 20'000; ++round) {
            QByteArray line = lines.at(round % lines.size());
            for (qsizetype cuts = 1 + below(3); cuts > 0 && !line.isEmpty(); --cuts) {
                const qsizetype at = below(line.size());
                switch (below(4)) {
                case 0: line[at] = char(below(256) - 128); break;
                case 1: line.remove(at, 1 + below(20)); break;
                case 2: line.insert(at, line.mid(below(line.size()), 15)); break;
                default: line.insert(at, "\\u0000[{\"9e9"[below(11)]);
                }
            }
            const auto parsed = parse(line);
            if (const auto *rejection = std::get_if<intake::Rejection>(&parsed.content)) {
                ++rejected;
                QVERIFY(!rejection->reason.empty() && !rejection->message.isEmpty());
            }
        }
        QVERIFY(rejected > 10'000 && rejected < 20'000);
    }

    void readsEveryFieldOfAVideo()
    {
        const FeedEntry entry = entryOf(videoLine);
        const domain::Revision &revision = entry.revision;
        QCOMPARE(revision.subject, m_pseudonyms.subject(domain::SubjectType::Video, "v-1"));
        QCOMPARE(revision.account.id, m_pseudonyms.subject(domain::SubjectType::Account, "a-1"));
        QVERIFY(revision.at == *base::parseInstant(u"2022-03-01T10:02:00Z"));
        QVERIFY(revision.posted == base::parseInstant(u"2022-03-01T10:00:00Z"));
        QCOMPARE(revision.language, QStringLiteral("uk"));
        QVERIFY(revision.country == domain::CountryCode::parse(u"UA"));
        QVERIFY(revision.reach == 1200);
        QVERIFY(revision.duration == base::Millis(58'000));
        QCOMPARE(revision.topics, QStringList(QStringLiteral("ukraine-war")));
        QVERIFY(revision.account.followers == 120);
        QVERIFY(revision.account.created == base::parseInstant(u"2021-01-05T00:00:00Z"));
        QVERIFY(revision.account.kind == domain::AccountKind::Person);
        QCOMPARE(entry.flags.size(), 2U);
        QVERIFY(entry.flags[0].scorePct == 93);
        QVERIFY(entry.flags[0].policy == domain::PolicyId::parse(u"INT-MIS"));
        QVERIFY(entry.flags[0].segments
                == (QList<domain::Segment>{{base::Millis(12'000), base::Millis(20'000)}}));
        QVERIFY(entry.flags[1].source == domain::FlagSource::UserReport);
        QVERIFY(entry.flags[1].reporter == m_pseudonyms.reporter("r-77"));
    }

    void keepsTextsAndUnknownFieldsInTheDocument()
    {
        const FeedEntry entry = entryOf(with(videoLine, "\"v\":1,", R"("v":1,"mood":["x",1.5],)"));
        const auto text = intake::readLineText(QByteArray::fromStdString(entry.text));
        QVERIFY(text);
        QCOMPARE(text->subject.platformId, QStringLiteral("v-1"));
        QCOMPARE(text->subject.title, QStringLiteral("…"));
        QCOMPARE(text->subject.media, QStringLiteral("clips/v-1.mp4"));
        QCOMPARE(text->subject.transcript, QStringLiteral("clips/v-1.uk.vtt"));
        QCOMPARE(text->subject.hashtags, QStringList(QStringLiteral("…")));
        QCOMPARE(text->subject.handle, QStringLiteral("@x"));
        QCOMPARE(text->subject.accountPlatformId, QStringLiteral("a-1"));
        QCOMPARE(text->other, QStringLiteral(R"({"mood":["x",1.5]})"));
        QCOMPARE(text->flags.size(), 2);
        QCOMPARE(text->flags[1].note, QStringLiteral("old footage"));
        QCOMPARE(text->flags[1].reporter, QStringLiteral("r-77"));
    }

    void keepsNoTextOutsideTheDocument()
    {
        const FeedEntry entry =
            entryOf(with(liveLine, "see 0:10", "see 0:10 \\\"quoted\\\" \\u0001"));
        QVERIFY(entry.flags[0].notice.has_value());
        QVERIFY(entry.flags[0].notice->law.isEmpty());
        const auto text = intake::readLineText(QByteArray::fromStdString(entry.text));
        QVERIFY(text);
        QCOMPARE(text->flags[0].noticeLaw, QStringLiteral("DE StGB 130"));
        QCOMPARE(text->flags[0].noticeText, QStringLiteral("see 0:10 \"quoted\" \x01"));
    }

    void readsAnOrder()
    {
        const FeedEntry entry = entryOf(accountLine);
        QVERIFY(entry.flags[0].order.has_value());
        const domain::Order &order = *entry.flags[0].order;
        QVERIFY(order.state == domain::CountryCode::parse(u"DE"));
        QVERIFY(order.deadline == base::parseInstant(u"2022-03-01T11:01:00Z"));
        QCOMPARE(order.territory.size(), 2);
        QVERIFY(entry.revision.subject == entry.revision.account.id);
    }

    void knowsFlagsBySubject()
    {
        const FeedEntry one = entryOf(leastLine);
        const FeedEntry other = entryOf(with(leastLine, "v-9", "v-10"));
        QVERIFY(one.flags[0].id != other.flags[0].id);
        QCOMPARE(entryOf(leastLine).flags[0].id, one.flags[0].id);
    }

    void takesTimeFromWhatThereIs()
    {
        QVERIFY(entryOf(leastLine).revision.at == *base::parseInstant(u"2022-03-01T10:00:00Z"));
        QVERIFY(entryOf(accountLine).revision.at == *base::parseInstant(u"2022-03-01T10:01:00Z"));
        const QByteArray created =
            with(accountLine, "\"kind\"", R"("created":"2021-01-05T00:00:00Z","kind")");
        QVERIFY(entryOf(created).revision.at == *base::parseInstant(u"2021-01-05T00:00:00Z"));
    }

    void writesLanguagesInTheirUsualCase()
    {
        QCOMPARE(entryOf(lineWith(R"("language":"ZH-hant-tw")")).revision.language,
                 QStringLiteral("zh-Hant-TW"));
        QCOMPARE(entryOf(lineWith(R"("language":"sl-ROZAJ-biske")")).revision.language,
                 QStringLiteral("sl-rozaj-biske"));
    }

private:
    intake::FeedLine parse(const QByteArray &line)
    {
        const QByteArray padded = line + QByteArray(intake::LineReader::padding, ' ');
        return m_parser->parse({padded.data(), static_cast<std::size_t>(line.size())}, 7);
    }
    FeedEntry entryOf(const QByteArray &line)
    {
        auto parsed = parse(line);
        if (const auto *rejection = std::get_if<intake::Rejection>(&parsed.content))
            qFatal("rejected: %s", qPrintable(rejection->message));
        return std::get<FeedEntry>(std::move(parsed.content));
    }

    QTemporaryDir m_folder;
    ledger::Pseudonymizer m_pseudonyms{*ledger::Secret::fromBytes(QByteArray(32, 'k'))};
    std::unique_ptr<intake::FeedLineParser> m_parser;
};

QTEST_GUILESS_MAIN(TestFeedLine)
#include "tst_feedline.moc"
