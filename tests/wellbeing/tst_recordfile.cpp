// SPDX-License-Identifier: GPL-3.0-or-later
#include "wellbeing/errors.h"
#include "wellbeing/recordfile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace vigil;
using namespace vigil::wellbeing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

domain::HarmKind kind(QStringView name)
{
    return *domain::HarmKind::parse(name);
}

ledger::Secret secretOf(char byte)
{
    return *ledger::Secret::fromBytes(QByteArray(ledger::Secret::size, byte));
}

mode_t modeOf(const QString &path)
{
    struct stat status
    {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

struct Place
{
    [[nodiscard]] QString folder() const { return root.filePath(u"private"_s); }
    [[nodiscard]] RecordFile file(char key = 'k', int member = 1)
    {
        base::IdBytes id{};
        id[0] = static_cast<std::uint8_t>(member);
        return {folder(), domain::MemberId(id), secretOf(key), random};
    }
    [[nodiscard]] static Record record()
    {
        Record record;
        record.own = {{Limit::BreakAfter, 25}, {Limit::SevereInARow, 1}};
        record.optOuts = {kind(u"canary_kind"), kind(u"hate")};
        const base::Instant at = *base::parseInstant(u"2026-03-01T22:00:00Z");
        Exposure exposure;
        exposure.add({kind(u"canary_seen"), domain::Severity::Severe}, 123'456ms);
        exposure.add({{}, domain::Severity::Low}, 1ms);
        record.shift = Shift::Counted{at, at + 1h, exposure, 17min, 123'456ms, 2};
        return record;
    }
    [[nodiscard]] QByteArray bytes()
    {
        QFile read(file().path());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    void overwrite(const QByteArray &with)
    {
        QFile written(file().path());
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(with);
    }

    QTemporaryDir root;
    base::SystemRandom random;
};

bool isUnreadable(const base::Result<std::optional<Record>> &read)
{
    return !read && read.error().code == errors::unreadable;
}

} // namespace

class TestRecordFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aNewPersonHasNone()
    {
        Place place;
        const auto read = place.file().read();
        QVERIFY(read);
        QVERIFY(!*read);
        QVERIFY(!QDir(place.folder()).exists());
    }

    void bringsBackWhatWasKept()
    {
        Place place;
        QVERIFY(place.file().write(Place::record()));
        QCOMPARE(**place.file().read(), Place::record());
        QVERIFY(place.file().write(Record{}));
        QCOMPARE(**place.file().read(), Record{});
        Record lost;
        lost.isChoiceLost = true;
        QVERIFY(place.file().write(lost));
        QCOMPARE(**place.file().read(), lost);
    }

    void isForThePersonAlone()
    {
        Place place;
        QVERIFY(place.file().write(Place::record()));
        QCOMPARE(modeOf(place.folder()), mode_t(0700));
        QCOMPARE(modeOf(place.file().path()), mode_t(0600));
        QCOMPARE(QDir(place.folder()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{place.file().path().section(u'/', -1)});
    }

    void tellsNothingToWhoReadsTheBytes()
    {
        Place place;
        QVERIFY(place.file().write(Place::record()));
        const QByteArray first = place.bytes();
        for (const char *canary :
             {"canary", "hate", "severe", "break", "123456", "exposure", "own"})
            QVERIFY2(!first.contains(canary), canary);
        // The same again is other bytes, and neither size tells how much there is.
        QVERIFY(place.file().write(Place::record()));
        QVERIFY(place.bytes() != first);
        QVERIFY(place.file().write(Record{}));
        QCOMPARE(place.bytes().size(), first.size());
    }

    void refusesOneOfAnotherConsoleOrPerson()
    {
        Place place;
        QVERIFY(place.file().write(Place::record()));
        QVERIFY(isUnreadable(place.file('x').read()));
        QVERIFY(QFile::copy(place.file().path(), place.file('k', 2).path()));
        QVERIFY(isUnreadable(place.file('k', 2).read()));
    }

    void refusesADamagedOne()
    {
        Place place;
        QVERIFY(place.file().write(Place::record()));
        const QByteArray whole = place.bytes();
        for (const qsizetype at :
             {qsizetype(0), qsizetype(30), whole.size() / 2, whole.size() - 1}) {
            QByteArray damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 1);
            place.overwrite(damaged);
            QVERIFY2(isUnreadable(place.file().read()), qPrintable(QString::number(at)));
        }
        for (const qsizetype length :
             {qsizetype(0), qsizetype(10), qsizetype(50), whole.size() - 1}) {
            place.overwrite(whole.first(length));
            QVERIFY2(isUnreadable(place.file().read()), qPrintable(QString::number(length)));
        }
        place.overwrite(QByteArray(2 * 1024 * 1024, 'v'));
        QVERIFY(isUnreadable(place.file().read()));
    }

    void refusesWhatIsNoRecord_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QByteArray>("into");
        QTest::newRow("version") << QByteArray(R"("v":1)") << QByteArray(R"("v":2)");
        QTest::newRow("limit") << QByteArray("severe_in_a_row") << QByteArray("severe_in_a_raw");
        QTest::newRow("number") << QByteArray(R"("break_after_minutes":25)")
                                << QByteArray(R"("break_after_minutes":9999)");
        QTest::newRow("kind") << QByteArray("canary_kind") << QByteArray("canary kind");
        QTest::newRow("severity") << QByteArray(R"("severity":"low")")
                                  << QByteArray(R"("severity":"mild")");
        QTest::newRow("time") << QByteArray(R"("ms":123456)") << QByteArray(R"("ms":-1)");
        QTest::newRow("missing") << QByteArray(R"("at_desk")") << QByteArray(R"("in_desk")");
        QTest::newRow("choice") << QByteArray(R"("choice_lost":false)")
                                << QByteArray(R"("choice_lost":0)");
        QTest::newRow("cut") << QByteArray(R"(,"v":1})") << QByteArray(R"(,"v":1)");
    }
    void refusesWhatIsNoRecord()
    {
        QFETCH(QByteArray, change);
        QFETCH(QByteArray, into);
        QByteArray json = toJson(Place::record());
        QCOMPARE(*recordFromJson(json), Place::record());
        QVERIFY(json.contains(change));
        json.replace(change, into);
        QVERIFY(!recordFromJson(json));
    }

    void setsAsideWhatCannotBeRead()
    {
        Place place;
        QVERIFY(place.file().write(Place::record()));
        const QByteArray whole = place.bytes();
        const base::Instant at = *base::parseInstant(u"2026-03-01T22:00:00Z");
        QVERIFY(place.file().setAside(at));
        QVERIFY(!*place.file().read());
        QVERIFY(place.file().write(Record{}));
        QVERIFY(place.file().setAside(at));
        const QDir folder(place.folder());
        const QStringList kept = folder.entryList(QDir::Files);
        QCOMPARE(kept.size(), 2);
        QFile first(folder.filePath(kept.first()));
        QVERIFY(first.open(QIODevice::ReadOnly));
        QCOMPARE(first.readAll(), whole);
        QVERIFY(!place.file().setAside(at));
    }

    void saysWhenItCannotBeKept()
    {
        Place place;
        QFile blocker(place.folder());
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const auto written = place.file().write(Place::record());
        QVERIFY(!written);
        QCOMPARE(written.error().code.name(), errors::notSaved.name());
    }
};

QTEST_GUILESS_MAIN(TestRecordFile)
#include "tst_recordfile.moc"
