// SPDX-License-Identifier: GPL-3.0-or-later
#include "vigilctl.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

/// As a file could hold it.
QList<QByteArray> spellings(const QString &word)
{
    QByteArray little, big;
    for (const QChar c : word) {
        little.append(static_cast<char>(c.unicode() & 0xff));
        little.append(static_cast<char>(c.unicode() >> 8));
        big.append(static_cast<char>(c.unicode() >> 8));
        big.append(static_cast<char>(c.unicode() & 0xff));
    }
    return {word.toUtf8(), little, big};
}

/// The files of the store's folder in which some byte sequence spells the word.
QStringList filesWith(const Vigilctl &vigilctl, const QString &word)
{
    QStringList found;
    QDirIterator files(vigilctl.store(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        const QByteArray bytes = file.readAll();
        for (const QByteArray &spelling : spellings(word)) {
            if (bytes.contains(spelling))
                found.append(file.fileName());
        }
    }
    return found;
}

QStringList wordsLeft(const Vigilctl &vigilctl, const QStringList &words)
{
    QStringList left;
    for (const QString &word : words) {
        if (!filesWith(vigilctl, word).isEmpty())
            left.append(word);
    }
    return left;
}

QJsonObject video(const QString &id, const QString &mark)
{
    QJsonObject line = Vigilctl::line(id);
    line.insert("title"_L1, QString(u"Зорепад"_s + mark));
    line.insert("caption"_L1, QString(u"流星雨"_s + mark));
    line.insert("hashtags"_L1, QJsonArray{QString(u"شهاب"_s + mark)});
    line.insert("media"_L1, QString(u"clips/meteor"_s + mark + u".mp4"_s));
    line.insert("account"_L1, QJsonObject{{u"id"_s, u"a-1"_s},
                                          {u"handle"_s, u"@skywatcher"_s},
                                          {u"name"_s, u"Астроном"_s}});
    QJsonObject flag = line.value("flags"_L1).toArray().first().toObject();
    flag.insert("note"_L1, QString(u"alterFilm"_s + mark));
    line.insert("flags"_L1, QJsonArray{flag});
    return line;
}

QStringList wordsOf(const QString &mark)
{
    return {u"Зорепад"_s + mark, u"流星雨"_s + mark, u"شهاب"_s + mark, u"meteor"_s + mark,
            u"alterFilm"_s + mark};
}

/// Two leads with keys; two videos of one account, one of them decided with a note.
struct Team
{
    Vigilctl vigilctl;
    QString olenas, irynas;

    Team()
    {
        (void)vigilctl.json({u"init"_s, u"--name"_s, u"Olena"_s});
        olenas = vigilctl.write(u"olena"_s, "correct horse\n");
        irynas = vigilctl.write(u"iryna"_s, "battery staple\n");
        (void)vigilctl.json({u"member"_s, u"add"_s, u"Ірина-Софія"_s, u"--roles"_s, u"lead"_s});
        (void)vigilctl.json(
            {u"member"_s, u"key"_s, u"Ірина-Софія"_s, u"--passphrase-file"_s, irynas});
        const QString feed = vigilctl.write(
            u"feed.jsonl"_s, Vigilctl::feed({video(u"v-1"_s, u"Q1"_s), video(u"v-2"_s, u"Q2"_s)}));
        (void)vigilctl.json({u"import"_s, feed});
        (void)vigilctl.json(decideNone(vigilctl.caseOf(u"v-1"_s))
                            + QStringList{u"--note"_s, u"ПриміткаQ1"_s});
    }
    [[nodiscard]] QString propose(const QString &target) const
    {
        return text(vigilctl.json({u"erase"_s, target, u"--reason"_s, u"privacy_request"_s}),
                    "proposal"_L1);
    }
    [[nodiscard]] QJsonObject confirm(const QString &proposal) const
    {
        return vigilctl.json({u"proposal"_s, u"confirm"_s, proposal, u"--as"_s, u"Ірина-Софія"_s,
                              u"--passphrase-file"_s, irynas});
    }
    [[nodiscard]] QByteArray refused(const QStringList &arguments) const
    {
        const Run run = vigilctl.run(arguments);
        return run.exit == 1 ? run.code() : QByteArray::number(run.exit);
    }
    [[nodiscard]] bool isWhole() const
    {
        return vigilctl.json({u"verify"_s}).value("ok"_L1).toBool()
               && vigilctl.json({u"verify"_s, u"--deep"_s}).value("ok"_L1).toBool();
    }
};

} // namespace

class TestVigilctlErase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void leavesNoByteOfWhatItErased()
    {
        const Team team;
        const Vigilctl &vigilctl = team.vigilctl;
        const QStringList words = wordsOf(u"Q1"_s) + QStringList{u"ПриміткаQ1"_s};
        QCOMPARE(wordsLeft(vigilctl, words), words);
        const QString backup = vigilctl.path(u"before.db"_s);
        (void)vigilctl.json({u"backup"_s, backup});
        const QString proposal = team.propose(u"v-1"_s);
        QCOMPARE(wordsLeft(vigilctl, words), words);
        const QJsonObject done = team.confirm(proposal);
        QCOMPARE(wordsLeft(vigilctl, words), QStringList());
        QCOMPARE(
            done.value("erased"_L1).toObject(),
            (QJsonObject{{u"count"_s, 2}, {u"fields"_s, QJsonArray{u"documents"_s, u"notes"_s}}}));
        QCOMPARE(done.value("overwritten"_L1), QJsonValue(true));
        QCOMPARE(done.value("backups"_L1).toArray(), QJsonArray{backup});
        // The other one is as it was.
        QCOMPARE(wordsLeft(vigilctl, wordsOf(u"Q2"_s)), wordsOf(u"Q2"_s));

        QVERIFY(team.isWhole());
        const QJsonObject views = vigilctl.json({u"rebuild"_s});
        QCOMPARE(vigilctl.json({u"rebuild"_s}), views);
        const QJsonObject shown = vigilctl.json({u"show"_s, u"v-1"_s});
        QCOMPARE(shown.value("cases"_L1).toArray().size(), 1);
    }

    void takesTheCopiesOfItsVideosAlong()
    {
        const Team team;
        const Vigilctl &vigilctl = team.vigilctl;
        const auto subjectOf = [&vigilctl](const QString &name) {
            return vigilctl.json({u"show"_s, name}).value("subject"_L1)["ledger_id"_L1].toString();
        };
        const QDir state(vigilctl.path(u"state/vigil"_s));
        const QStringList stores = state.entryList({u"*-*"_s}, QDir::Dirs);
        QCOMPARE(stores.size(), 1);
        const QString kept = u"state/vigil/%1/kept"_s.arg(stores.first());
        QVERIFY(QDir().mkpath(vigilctl.path(kept)));
        QStringList names;
        for (const QString &name : {u"v-1"_s, u"v-2"_s}) {
            const QString id = subjectOf(name);
            QCOMPARE(id.size(), 32);
            for (const QString &ending : {u".copy"_s, u".key"_s})
                names.append(QString(id + u"-1000"_s + ending));
        }
        for (const QString &name : std::as_const(names))
            (void)vigilctl.write(kept + u'/' + name, "sealed");
        const QJsonObject done = team.confirm(team.propose(u"v-1"_s));
        QVERIFY(done.value("erased"_L1)["fields"_L1].toArray().contains(u"copies"_s));
        const QDir folder(vigilctl.path(kept));
        QStringList left = names.sliced(2);
        left.sort();
        QCOMPARE(folder.entryList(QDir::Files, QDir::Name), left);
        (void)team.confirm(team.propose(u"a-1"_s));
        QCOMPARE(folder.entryList(QDir::Files, QDir::Name), QStringList());
        QVERIFY(team.isWhole());
    }

    void erasesAnAccountWithAllThatItsVideosSay()
    {
        const Team team;
        const QStringList words = wordsOf(u"Q1"_s) + wordsOf(u"Q2"_s)
                                  + QStringList{u"ПриміткаQ1"_s, u"skywatcher"_s, u"Астроном"_s};
        QCOMPARE(wordsLeft(team.vigilctl, words), words);
        (void)team.confirm(team.propose(u"a-1"_s));
        QCOMPARE(wordsLeft(team.vigilctl, words), QStringList());
        QVERIFY(team.isWhole());
    }

    void erasesAPersonWhoHasLeft()
    {
        const Team team;
        const Vigilctl &vigilctl = team.vigilctl;
        const QString name = u"Соломія-Марія"_s;
        (void)vigilctl.json({u"member"_s, u"add"_s, name});
        QCOMPARE(team.refused({u"erase"_s, name, u"--reason"_s, u"privacy_request"_s}),
                 "store.member_active");
        (void)vigilctl.json({u"member"_s, u"revoke"_s, name});
        QCOMPARE(wordsLeft(vigilctl, {name}), QStringList{name});
        (void)team.confirm(team.propose(name));
        QCOMPARE(wordsLeft(vigilctl, {name}), QStringList());
        QCOMPARE(wordsLeft(vigilctl, {u"Ірина-Софія"_s}), QStringList{u"Ірина-Софія"_s});
        QVERIFY(team.isWhole());
    }

    void stopsAtALegalHold()
    {
        const Team team;
        const Vigilctl &vigilctl = team.vigilctl;
        const QString proposal = team.propose(u"v-1"_s);
        (void)vigilctl.json({u"hold"_s, u"place"_s, u"v-1"_s, u"--reason"_s, u"court_order"_s});
        const QJsonArray holds = vigilctl.json({u"hold"_s, u"list"_s}).value("holds"_L1).toArray();
        QCOMPARE(holds.size(), 1);
        QCOMPARE(text(holds[0].toObject(), "reason"_L1), u"court_order"_s);
        QCOMPARE(team.refused({u"erase"_s, u"v-1"_s, u"--reason"_s, u"privacy_request"_s}),
                 "store.held");
        QCOMPARE(team.refused({u"proposal"_s, u"confirm"_s, proposal, u"--as"_s, u"Ірина-Софія"_s,
                               u"--passphrase-file"_s, team.irynas}),
                 "store.held");
        QCOMPARE(team.refused({u"hold"_s, u"place"_s, u"v-1"_s, u"--reason"_s, u"again"_s}),
                 "store.held_already");
        QCOMPARE(wordsLeft(vigilctl, wordsOf(u"Q1"_s)), wordsOf(u"Q1"_s));
        (void)vigilctl.json({u"hold"_s, u"lift"_s, u"v-1"_s, u"--reason"_s, u"court_order"_s});
        QCOMPARE(team.refused({u"hold"_s, u"lift"_s, u"v-1"_s, u"--reason"_s, u"again"_s}),
                 "store.not_held");
        // What was proposed before waits still.
        (void)team.confirm(proposal);
        QCOMPARE(wordsLeft(vigilctl, wordsOf(u"Q1"_s)), QStringList());
        QVERIFY(team.isWhole());
    }
};

QTEST_GUILESS_MAIN(TestVigilctlErase)
#include "tst_vigilctlerase.moc"
