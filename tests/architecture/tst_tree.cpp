// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString rootPath = QStringLiteral(VIGIL_SOURCE_DIR);

QString read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

/// Files below a folder of the checkout, relative to the checkout.
QStringList filesIn(const QString &top, const QStringList &patterns)
{
    const QDir root(rootPath);
    QStringList files;
    QDirIterator found(root.filePath(top), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(root.relativeFilePath(found.next()));
    files.sort();
    return files;
}

/// Paths relative to the checkout of the files that the CMakeLists.txt below a folder name, whether
/// they are there or not. A name that holds a variable is taken as relative to its own folder.
QSet<QString> namedInBuild(const QString &top)
{
    static const QRegularExpression word(u"[^\\s()\"]+"_s);
    QSet<QString> named;
    for (const QString &list : filesIn(top, {u"CMakeLists.txt"_s})) {
        const QDir folder = QFileInfo(list).path();
        for (const QString &line : read(QDir(rootPath).filePath(list)).split(u'\n')) {
            auto words = word.globalMatch(line.section(u'#', 0, 0));
            while (words.hasNext())
                named.insert(QDir::cleanPath(folder.filePath(words.next().captured())));
        }
    }
    return named;
}

/// Names of the test programs that `vigil_test` and functions around it register.
QSet<QString> registeredTests()
{
    static const QRegularExpression call(u"^\\s*vigil_\\w*test\\((tst_\\w+)"_s,
                                         QRegularExpression::MultilineOption);
    QSet<QString> tests;
    for (const QString &list : filesIn(u"tests"_s, {u"CMakeLists.txt"_s})) {
        const QString folder = QFileInfo(list).path();
        auto calls = call.globalMatch(read(QDir(rootPath).filePath(list)));
        while (calls.hasNext())
            tests.insert(folder + u'/' + calls.next().captured(1) + u".cpp");
    }
    return tests;
}

/// Folders with a CMakeLists.txt that no `add_subdirectory` above them leads to.
QStringList foldersLeftOut(const QString &top)
{
    static const QRegularExpression call(u"add_subdirectory\\(([^\\s)]+)"_s);
    QSet<QString> reached{top};
    const QStringList lists = filesIn(top, {u"CMakeLists.txt"_s});
    for (const QString &list : lists) {
        const QDir folder = QFileInfo(list).path();
        auto calls = call.globalMatch(read(QDir(rootPath).filePath(list)));
        while (calls.hasNext())
            reached.insert(QDir::cleanPath(folder.filePath(calls.next().captured(1))));
    }
    QStringList left;
    for (const QString &list : lists) {
        if (!reached.contains(QFileInfo(list).path()))
            left.append(list);
    }
    return left;
}

} // namespace

/// What lies in the tree is built and run: a source or a test that no list names would rot unseen.
class TestTree final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everySourceIsBuilt_data()
    {
        QTest::addColumn<QString>("top");
        QTest::newRow("app") << u"app"_s;
        QTest::newRow("ui") << u"ui"_s;
    }

    void everySourceIsBuilt()
    {
        QFETCH(QString, top);
        const QStringList sources = filesIn(top, {u"*.cpp"_s});
        const QSet<QString> named = namedInBuild(top);
        QVERIFY(sources.size() > 20);
        QStringList left;
        for (const QString &source : sources) {
            if (!named.contains(source))
                left.append(source);
        }
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    }

    void everyMigrationIsBuilt()
    {
        const QSet<QString> named = namedInBuild(u"app"_s);
        for (const QString &migration : filesIn(u"app"_s, {u"*.sql"_s}))
            QVERIFY2(named.contains(migration), qPrintable(migration));
    }

    void everyTestIsRegistered()
    {
        const QStringList tests = filesIn(u"tests"_s, {u"tst_*.cpp"_s});
        const QSet<QString> registered = registeredTests();
        QVERIFY(tests.size() > 50);
        QStringList left;
        for (const QString &test : tests) {
            if (!registered.contains(test))
                left.append(test);
        }
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    }

    void everyFolderIsReached_data()
    {
        everySourceIsBuilt_data();
        QTest::newRow("tests") << u"tests"_s;
    }

    void everyFolderIsReached()
    {
        QFETCH(QString, top);
        const QStringList left = foldersLeftOut(top);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTree)
#include "tst_tree.moc"
