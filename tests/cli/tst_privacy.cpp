// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "vigilctl.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// In every text that a stranger or a moderator can write.
const QString canary = u"kanarek7q"_s;

QString with(const char *field)
{
    return canary + QLatin1StringView(field);
}

QJsonObject hostileLine(const QString &id)
{
    QJsonObject line = Vigilctl::line(id);
    line.insert("title"_L1, with("title"));
    line.insert("caption"_L1, with("caption"));
    line.insert("hashtags"_L1, QJsonArray{with("hashtag")});
    line.insert("media"_L1, QString(with("media") + u".mp4"_s));
    line.insert("transcript"_L1, QString(with("transcript") + u".vtt"_s));
    line.insert("url"_L1, QString(u"https://"_s + with("url")));
    line.insert("account"_L1, QJsonObject{{u"id"_s, with("account")},
                                          {u"handle"_s, with("handle")},
                                          {u"name"_s, with("name")}});
    line.insert("flags"_L1, QJsonArray{QJsonObject{{u"id"_s, with("flag")},
                                                   {u"source"_s, u"user_report"_s},
                                                   {u"at"_s, u"2022-03-01T10:01:00Z"_s},
                                                   {u"policy"_s, u"INT-MIS"_s},
                                                   {u"reporter"_s, with("reporter")},
                                                   {u"note"_s, with("note")}}});
    return line;
}

/// Works on hostile subjects and is refused in many ways.
void work(const Vigilctl &vigilctl)
{
    const auto refused = [&vigilctl](const QStringList &arguments, const QByteArray &input = {}) {
        const Run run = vigilctl.run(arguments, input);
        if (run.exit == 0)
            qFatal("not refused: %s", qPrintable(arguments.join(u' ')));
    };
    (void)vigilctl.json({u"init"_s, u"--name"_s, with("member")});
    const QString feed =
        vigilctl.write(with("feed") + u".jsonl"_s,
                       Vigilctl::feed({hostileLine(with("one")), hostileLine(with("two"))})
                           + "{\"title\":\"" + with("broken").toUtf8() + "\"}\n");
    (void)vigilctl.json({u"import"_s, feed});
    const QString caseId = vigilctl.caseOf(with("one"));
    refused({u"import"_s, vigilctl.path(with("missing"))});
    refused({u"import"_s, feed, u"--rejected"_s, feed});
    refused({u"show"_s, with("three")});
    refused({u"policy"_s, u"check"_s, vigilctl.write(with("pack"), with("pack").toUtf8())});
    refused({u"policy"_s, u"show"_s, with("policy")});
    refused({u"next"_s, u"--queue"_s, with("queue")});
    refused(decideNone(with("case")));
    refused({u"decide"_s, caseId, u"--measure"_s, with("measure"), u"--policy"_s, u"INT-MIS"_s,
             u"--reason"_s, u"other"_s});
    refused({u"decide"_s, caseId, u"--measure"_s, u"none"_s, u"--policy"_s, u"INT-MIS"_s,
             u"--reason"_s, with("reason"), u"--note"_s, with("note")});
    (void)vigilctl.json(
        decideNone(caseId)
        + QStringList{u"--note"_s, with("note"), u"--reviewer"_s, with("reviewer")});
    refused(decideNone(caseId) + QStringList{u"--note"_s, with("note")});
    refused({u"reverse"_s, with("decision"), u"--reason"_s, u"other"_s});
    (void)vigilctl.json({u"verify"_s, u"--deep"_s});
    (void)vigilctl.json({u"rebuild"_s});
}

} // namespace

/// What vigilctl leaves on the disk, and who can read it.
class TestPrivacy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void logsCodesAndNoContent()
    {
        const Vigilctl vigilctl;
        work(vigilctl);
        const QString folder = vigilctl.path(u"state/vigil/log"_s);
        const QStringList lines = vigil::base::LogFile::lastLines(folder, 1000);
        QVERIFY2(lines.size() >= 9, qPrintable(lines.join(u'\n')));
        QVERIFY(lines.join(u'\n').contains(u"cli.subject_unknown"_s));
        QVERIFY(!lines.join(u'\n').contains(canary, Qt::CaseInsensitive));
        for (const QString &name : QDir(folder).entryList(QDir::Files)) {
            QFile file(folder + u'/' + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(canary.toUtf8()));
        }
    }

    void writesForThePersonAlone()
    {
        const Vigilctl vigilctl;
        const auto before = everything(vigilctl);
        ::umask(0);
        work(vigilctl);
        ::umask(022);
        QStringList open;
        int made = 0;
        for (const QString &path : everything(vigilctl)) {
            struct stat status
            {};
            QVERIFY(::lstat(QFile::encodeName(path).constData(), &status) == 0);
            // What the test itself wrote is the test's.
            if (before.contains(path) || !isMadeByVigil(path))
                continue;
            ++made;
            const mode_t expected = S_ISDIR(status.st_mode) ? 0700 : 0600;
            if ((status.st_mode & 0777) != expected)
                open.append(u"%1 %2"_s.arg(path).arg(status.st_mode & 0777, 0, 8));
        }
        QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
        // The store, its file, the state's folders, three keys and marks, the log, the rejects.
        QVERIFY(made >= 9);
    }

private:
    static QStringList everything(const Vigilctl &vigilctl)
    {
        QStringList found;
        QDirIterator all(vigilctl.path(u"."_s),
                         QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext())
            found.append(QDir::cleanPath(all.next()));
        return found;
    }
    static bool isMadeByVigil(const QString &path)
    {
        static const QRegularExpression made(u"/(store|state)(/|$)|\\.rejected\\.jsonl$"_s);
        return path.contains(made);
    }
};

QTEST_GUILESS_MAIN(TestPrivacy)
#include "tst_privacy.moc"
