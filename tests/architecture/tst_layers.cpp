// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Folders = QSet<QString>;

/// Each folder and those straight below it; it may also include all that lies below them.
const QHash<QString, Folders> &arrows()
{
    static const QHash<QString, Folders> table{
        {u"base"_s, {}},
        {u"domain"_s, {u"base"_s}},
        {u"ledger"_s, {u"domain"_s}},
        {u"policy"_s, {u"domain"_s}},
        {u"wire"_s, {u"base"_s}},
        {u"media"_s, {u"wire"_s, u"domain"_s}},
        {u"store"_s, {u"ledger"_s, u"policy"_s}},
        {u"player"_s, {u"wire"_s}},
        {u"intake"_s, {u"store"_s}},
        {u"cases"_s, {u"store"_s, u"intake"_s}},
        {u"similar"_s, {u"store"_s, u"media"_s}},
        {u"enforcement"_s, {u"cases"_s, u"intake"_s}},
        {u"review"_s, {u"cases"_s, u"media"_s, u"similar"_s}},
        // Of one person alone: reports, the hub and the command line cannot even name it.
        {u"wellbeing"_s, {u"review"_s}},
        {u"audit"_s, {u"enforcement"_s}},
        {u"report"_s, {u"audit"_s}},
        {u"hub"_s, {u"cases"_s, u"intake"_s}},
        {u"cli"_s, {u"review"_s, u"report"_s, u"hub"_s, u"similar"_s}},
        {u"ui"_s, {u"review"_s, u"wellbeing"_s, u"report"_s, u"hub"_s, u"similar"_s}},
    };
    return table;
}

Folders reachable(const QString &folder)
{
    Folders all{folder};
    for (const QString &below : arrows().value(folder))
        all += reachable(below);
    return all;
}

/// "app/cases/lease.h" -> "cases"; all of ui/ is one layer; app/main.cpp and the like have none.
QString folderOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.first() == "ui"_L1)
        return u"ui"_s;
    return parts.size() > 2 && parts.first() == "app"_L1 ? parts[1] : QString();
}

struct Include
{
    QString file;
    int line = 0;
    QString target;
    bool isSystem = false;
};

QList<Include> includesOf(const QDir &root, const QString &file)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    QFile source(root.filePath(file));
    if (!source.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file));
    QList<Include> includes;
    for (int line = 1; !source.atEnd(); ++line) {
        const auto match = pattern.match(QString::fromUtf8(source.readLine()));
        if (match.hasMatch())
            includes.append({file, line, match.captured(2), match.captured(1) == "<"_L1});
    }
    return includes;
}

QList<Include> allIncludes()
{
    const QDir root(QStringLiteral(VIGIL_SOURCE_DIR));
    QList<Include> includes;
    for (const QString &top : {u"app"_s, u"ui"_s}) {
        QDirIterator files(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            includes += includesOf(root, root.relativeFilePath(files.next()));
    }
    return includes;
}

/// The layer a quoted include leads to, or an empty text when it leads to none.
QString layerOfTarget(const QString &target)
{
    if (target.startsWith("ui/"_L1))
        return u"ui"_s;
    const QString first = target.section(u'/', 0, 0);
    return target.contains(u'/') && arrows().contains(first) ? first : QString();
}

bool isQtSql(const Include &include)
{
    static const QRegularExpression pattern(u"^(QtSql/|QSql)"_s);
    return include.isSystem && pattern.match(include.target).hasMatch();
}

bool isWidgets(const Include &include)
{
    static const QSet<QString> widgets{u"QWidget"_s,   u"QApplication"_s, u"QLabel"_s,
                                       u"QDialog"_s,   u"QMainWindow"_s,  u"QPushButton"_s,
                                       u"QBoxLayout"_s};
    return include.isSystem
           && (include.target.startsWith("QtWidgets"_L1) || widgets.contains(include.target));
}

QString place(const Include &include)
{
    return u"%1:%2 includes %3"_s.arg(include.file).arg(include.line).arg(include.target);
}

} // namespace

class TestLayers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theArrowsMakeNoCircle()
    {
        for (const auto &[folder, below] : arrows().asKeyValueRange()) {
            for (const QString &other : below)
                QVERIFY2(!reachable(other).contains(folder),
                         qPrintable(folder + u" and "_s + other));
        }
    }

    void everyFolderIsALayer()
    {
        const QDir app(QStringLiteral(VIGIL_SOURCE_DIR "/app"));
        for (const QString &folder : app.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(arrows().contains(folder), qPrintable(folder));
    }

    void includesFollowTheArrows()
    {
        const QList<Include> includes = allIncludes();
        QVERIFY(includes.size() > 50);
        QStringList wrong;
        for (const Include &include : includes) {
            const QString from = folderOf(include.file);
            const QString to = include.isSystem ? QString() : layerOfTarget(include.target);
            if (!from.isEmpty() && !to.isEmpty() && !reachable(from).contains(to))
                wrong.append(place(include));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void quotedIncludesNameTheirLayer()
    {
        QStringList wrong;
        for (const Include &include : allIncludes()) {
            if (include.isSystem || include.target.endsWith(".moc"_L1)
                || include.target == "app/pch.h"_L1)
                continue;
            if (layerOfTarget(include.target).isEmpty())
                wrong.append(place(include));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void onlyTheHubUsesQtSql()
    {
        for (const Include &include : allIncludes())
            QVERIFY2(!isQtSql(include) || folderOf(include.file) == "hub"_L1,
                     qPrintable(place(include)));
    }

    void onlyTheConsoleSeesWidgets()
    {
        for (const Include &include : allIncludes()) {
            const bool may = folderOf(include.file) == "ui"_L1 || include.file == "app/main.cpp"_L1;
            QVERIFY2(!isWidgets(include) || may, qPrintable(place(include)));
        }
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
