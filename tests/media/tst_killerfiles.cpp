// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/killerfiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace vigil::media;

namespace {

QByteArray markOf(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Truncate) || file.write(content) < 0
        || !file.flush())
        qFatal("cannot write");
    return KillerFiles::markOf(file.handle());
}

void kill(KillerFiles &files, const QByteArray &mark, int times)
{
    for (int i = 0; i < times; ++i)
        files.noteKill(mark);
}

} // namespace

class TestKillerFiles final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void knowsAFileByItsContent()
    {
        const QByteArray large(100'000, 'a');
        const QByteArray mark = markOf(m_folder.filePath(QStringLiteral("a")), large);
        QVERIFY(!mark.isEmpty());
        QCOMPARE(markOf(m_folder.filePath(QStringLiteral("b")), large), mark);
        for (const qsizetype at : {qsizetype(0), large.size() - 1}) {
            QByteArray other = large;
            other[at] = 'b';
            QVERIFY(markOf(m_folder.filePath(QStringLiteral("a")), other) != mark);
        }
        QVERIFY(markOf(m_folder.filePath(QStringLiteral("a")), large + 'a') != mark);
        QVERIFY(markOf(m_folder.filePath(QStringLiteral("a")), "short")
                != markOf(m_folder.filePath(QStringLiteral("a")), "shore"));
        QCOMPARE(KillerFiles::markOf(-1), QByteArray());
    }

    void remembersWhatKilledThreeTimes()
    {
        const QString path = m_folder.filePath(QStringLiteral("killers"));
        {
            KillerFiles files(path);
            kill(files, "aa", 2);
            kill(files, "bb", 3);
            kill(files, {}, 5);
        }
        QCOMPARE(QFile::permissions(path) & 0x77,
                 QFile::Permissions()); // for nobody else
        KillerFiles files(path);
        QVERIFY(!files.isKiller("aa"));
        QVERIFY(files.isKiller("bb"));
        QVERIFY(!files.isKiller({}));
        KillerFiles another(path);
        another.noteKill("cc");
        files.noteKill("aa");
        QVERIFY(files.isKiller("aa"));
        const KillerFiles again(path);
        QVERIFY(again.isKiller("aa") && again.isKiller("bb") && !again.isKiller("cc"));
    }

    void makesDoWithWhatItCannotRead()
    {
        const QString path = m_folder.filePath(QStringLiteral("rubbish"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xff\xfe three 3 3\n\n dd 3\ndd x\nee 99999999999999\nff 3\n");
        file.close();
        KillerFiles files(path);
        QVERIFY(!files.isKiller("dd"));
        QVERIFY(files.isKiller("ff"));
        KillerFiles nowhere(m_folder.filePath(QStringLiteral("no/such/folder")));
        kill(nowhere, "aa", 3);
        QVERIFY(nowhere.isKiller("aa"));
    }
};

QTEST_GUILESS_MAIN(TestKillerFiles)
#include "tst_killerfiles.moc"
