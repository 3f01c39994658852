// SPDX-License-Identifier: GPL-3.0-or-later
#include "shells.h"
#include "vigilctl.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

const QString frame = QStringLiteral(VIGIL_SOURCE_DIR "/resources/man/vigilctl.1.in");

/// What `vigilctl VERB --help` names in its lists.
struct Help
{
    QStringList verbs;
    QStringList options;
};

Help helpOf(const Vigilctl &vigilctl, const QStringList &verb)
{
    static const QRegularExpression option(u"(?<=^|,)--?[a-z][a-z-]*"_s);
    const Run run = vigilctl.run(verb + QStringList{u"--help"_s});
    Help help;
    bool isInVerbs = false;
    for (const QString &line : QString::fromUtf8(run.out).split(u'\n')) {
        const QString word = line.startsWith("  "_L1) ? line.trimmed().section(u' ', 0, 0) : u""_s;
        isInVerbs = line == "Subcommands:"_L1 || (isInVerbs && !word.isEmpty());
        if (isInVerbs && !word.isEmpty())
            help.verbs.append(word);
        for (auto found = option.globalMatch(word); found.hasNext();)
            help.options.append(found.next().captured());
    }
    return help;
}

/// All verbs, with those below groups: {{}, {"init"}, …, {"policy", "check"}, …}.
QList<QStringList> allVerbs(const Vigilctl &vigilctl, const QStringList &from = {})
{
    QList<QStringList> all{from};
    for (const QString &verb : helpOf(vigilctl, from).verbs)
        all += allVerbs(vigilctl, from + QStringList{verb});
    return all;
}

QString described(const Vigilctl &vigilctl, const QStringList &how)
{
    const Run run = vigilctl.run(QStringList{u"describe"_s} + how);
    if (run.exit != 0)
        qFatal("describe: %s", run.err.constData());
    return QString::fromUtf8(run.out);
}

QString sectionOf(const QString &page, const QStringList &verb)
{
    const QString head =
        verb.isEmpty() ? u".SH OPTIONS\n"_s : u".SS \"vigilctl %1\"\n"_s.arg(verb.join(u' '));
    const qsizetype from = page.indexOf(head);
    if (from < 0)
        return {};
    static const QRegularExpression next(u"^\\.S[HS] "_s, QRegularExpression::MultilineOption);
    return page.sliced(from, page.indexOf(next, from + head.size()) - from);
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

/// The man page and the completions, asked for what --help says.
class TestDescribe final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void manPageNamesEveryVerbAndOption()
    {
        const Vigilctl vigilctl;
        const QString page =
            described(vigilctl, {u"man"_s, u"--frame"_s, frame}).replace("\\-"_L1, "-"_L1);
        const QStringList shared = helpOf(vigilctl, {}).options;
        const QList<QStringList> verbs = allVerbs(vigilctl);
        QVERIFY(verbs.size() > 15);
        for (const QStringList &verb : verbs) {
            const QString section = sectionOf(page, verb);
            QVERIFY2(!section.isEmpty(), qPrintable(verb.join(u' ')));
            for (const QString &option : helpOf(vigilctl, verb).options) {
                if (verb.isEmpty() || !shared.contains(option))
                    QVERIFY2(section.contains(u"\\fB"_s + option + u"\\fR"_s),
                             qPrintable(verb.join(u' ') + u' ' + option));
            }
        }
    }

    void manPagesAreGoodRoff_data()
    {
        QTest::addColumn<QByteArray>("page");
        const Vigilctl vigilctl;
        QTest::newRow("vigilctl.1")
            << described(vigilctl, {u"man"_s, u"--frame"_s, frame}).toUtf8();
        QFile file(QStringLiteral(VIGIL_SOURCE_DIR "/resources/man/vigil.1.in"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow("vigil.1") << file.readAll();
    }
    void manPagesAreGoodRoff()
    {
        QFETCH(QByteArray, page);
        QProcess groff;
        groff.start(u"groff"_s, {u"-man"_s, u"-ww"_s, u"-Tutf8"_s, u"-P-cbu"_s});
        groff.write(page);
        groff.closeWriteChannel();
        QVERIFY(groff.waitForFinished());
        QCOMPARE(groff.readAllStandardError(), "");
        QVERIFY(groff.readAllStandardOutput().contains("SEE ALSO"));
    }

    void shellsCompleteWhatHelpSays_data()
    {
        QTest::addColumn<QString>("shell");
        for (const auto *shell : {"bash", "zsh", "fish"})
            QTest::newRow(shell) << QString::fromLatin1(shell);
    }
    void shellsCompleteWhatHelpSays()
    {
        QFETCH(QString, shell);
        const Vigilctl vigilctl;
        const Shell asked = shellOf(vigilctl, shell);
        for (const QStringList &verb :
             {QStringList{}, {u"policy"_s}, {u"decide"_s}, {u"verify"_s}}) {
            const Help help = helpOf(vigilctl, verb);
            const QString line = (QStringList{u"vigilctl"_s} + verb).join(u' ');
            if (!help.verbs.isEmpty())
                QCOMPARE(asked.complete(line + u' '), sorted(help.verbs));
            QStringList options = help.options;
            options.removeIf([](const QString &option) { return !option.startsWith("--"_L1); });
            QCOMPARE(asked.complete(line + u" --"_s), sorted(options));
        }
        QCOMPARE(asked.complete(u"vigilctl --json policy pu"_s), QStringList{u"publish"_s});
        QCOMPARE(asked.complete(u"vigilctl init --json --na"_s), QStringList{u"--name"_s});
    }

    void shellsCompleteFilesAndFolders_data() { shellsCompleteWhatHelpSays_data(); }
    void shellsCompleteFilesAndFolders()
    {
        QFETCH(QString, shell);
        const Vigilctl vigilctl;
        const Shell asked = shellOf(vigilctl, shell);
        const QString folder = vigilctl.path(u"here"_s);
        QVERIFY(QDir(folder).mkpath(u"some-folder"_s));
        (void)vigilctl.write(u"here/some-feed.jsonl"_s, "{}\n");
        const auto completed = [&asked](const QString &line) {
            QStringList offers = asked.complete(line);
            return sorted(offers.replaceInStrings(QRegularExpression(u"/$"_s), {}));
        };
        const QStringList both{u"some-feed.jsonl"_s, u"some-folder"_s};
        QCOMPARE(completed(u"vigilctl import so"_s), both);
        QCOMPARE(completed(u"vigilctl import --rejected so"_s), both);
        QCOMPARE(completed(u"vigilctl hash so"_s), both);
        QCOMPARE(completed(u"vigilctl import --media-root so"_s), QStringList{u"some-folder"_s});
        QCOMPARE(completed(u"vigilctl next --queue so"_s), QStringList{});
        QCOMPARE(completed(u"vigilctl init so"_s), QStringList{});
    }

    void staysOutOfHelp()
    {
        const Vigilctl vigilctl;
        QVERIFY(!helpOf(vigilctl, {}).verbs.contains(u"describe"_s));
        QVERIFY(!described(vigilctl, {u"bash"_s}).contains(u"describe"_s));
    }

    void refusesWhatItCannotWrite()
    {
        const Vigilctl vigilctl;
        for (const QStringList &how :
             {QStringList{u"html"_s}, {u"man"_s}, {u"man"_s, u"--frame"_s, u"nowhere"_s}}) {
            const Run run = vigilctl.run(QStringList{u"describe"_s} + how);
            QCOMPARE(run.exit, 1);
            QCOMPARE(run.out, "");
            QCOMPARE(run.code(), "cli.bad_argument");
        }
    }

private:
    static Shell shellOf(const Vigilctl &vigilctl, const QString &shell)
    {
        QDir(vigilctl.path({})).mkpath(u"here"_s);
        const QString script = described(vigilctl, {shell});
        return {shell, vigilctl.write(u"_vigilctl"_s, script.toUtf8()), u"vigilctl"_s,
                vigilctl.path(u"here"_s)};
    }
};

QTEST_GUILESS_MAIN(TestDescribe)
#include "tst_describe.moc"
