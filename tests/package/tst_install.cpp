// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clips.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vigil::test;

namespace {

struct Ended
{
    int exit = -1;
    QString said; ///< both streams
};

Ended run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool isWhole =
        process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    return {isWhole ? process.exitCode() : -1, QString::fromUtf8(process.readAll())};
}

QString read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

} // namespace

/// `cmake --install` into a prefix that no build has seen.
class TestInstall final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Ended installed =
            run(QStringLiteral(VIGIL_CMAKE),
                {u"--install"_s, QStringLiteral(VIGIL_BUILD_DIR), u"--prefix"_s, m_prefix.path()});
        QVERIFY2(installed.exit == 0, qPrintable(installed.said));
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void putsEachThingInItsPlace()
    {
        const QStringList expected{
            u"bin/vigil"_s,
            u"bin/vigilctl"_s,
            u"libexec/vigil/vigil-player"_s,
            u"share/applications/" VIGIL_APP_ID ".desktop"_s,
            u"share/bash-completion/completions/vigil"_s,
            u"share/bash-completion/completions/vigilctl"_s,
            u"share/doc/vigil/changelog.gz"_s,
            u"share/doc/vigil/copyright"_s,
            u"share/fish/vendor_completions.d/vigil.fish"_s,
            u"share/fish/vendor_completions.d/vigilctl.fish"_s,
            u"share/icons/hicolor/scalable/apps/" VIGIL_APP_ID ".svg"_s,
            u"share/man/man1/vigil.1.gz"_s,
            u"share/man/man1/vigilctl.1.gz"_s,
            u"share/metainfo/" VIGIL_APP_ID ".metainfo.xml"_s,
            u"share/zsh/vendor-completions/_vigil"_s,
            u"share/zsh/vendor-completions/_vigilctl"_s,
        };
        QStringList files;
        QDirIterator found(m_prefix.path(), QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext())
            files.append(QDir(m_prefix.path()).relativeFilePath(found.next()));
        files.sort();
        QCOMPARE(files, expected);
    }

    /// A video is decoded by the player that lies below libexec: there is no other in the prefix.
    void findsItsPlayer()
    {
        const QTemporaryDir clips;
        QVERIFY(QFile::copy(clip(), clips.filePath(u"clip.mp4"_s)));
        const Ended measured = run(m_prefix.filePath(u"bin/vigilctl"_s),
                                   {u"bench"_s, u"first_frame"_s, u"--clips"_s, clips.path()});
        QVERIFY2(measured.exit == 0 && measured.said.contains(u"first_frame: "_s),
                 qPrintable(measured.said));
    }

    void desktopFileAndMetadataAreValid()
    {
        const QString share = m_prefix.filePath(u"share"_s);
        const Ended desktop = run(u"desktop-file-validate"_s,
                                  {QString(share + u"/applications/" VIGIL_APP_ID ".desktop"_s)});
        QVERIFY2(desktop.exit == 0 && desktop.said.isEmpty(), qPrintable(desktop.said));
        const Ended metadata =
            run(u"appstreamcli"_s, {u"validate"_s, u"--no-net"_s,
                                    QString(share + u"/metainfo/" VIGIL_APP_ID ".metainfo.xml"_s)});
        QVERIFY2(metadata.exit == 0, qPrintable(metadata.said));
    }

    void everyDocumentTellsTheVersion()
    {
        for (const QString &program : {u"vigil"_s, u"vigilctl"_s}) {
            const Ended told = run(m_prefix.filePath(u"bin/"_s + program), {u"--version"_s});
            QVERIFY2(told.said.contains(program + u" " VIGIL_VERSION "\n"_s),
                     qPrintable(told.said));
        }
        const QString metadata =
            read(m_prefix.filePath(u"share/metainfo/" VIGIL_APP_ID ".metainfo.xml"_s));
        QVERIFY(metadata.contains(u"<release version=\"" VIGIL_VERSION "\""_s));
        for (const QString &document :
             {u"man/man1/vigil.1.gz"_s, u"man/man1/vigilctl.1.gz"_s, u"doc/vigil/changelog.gz"_s}) {
            const Ended text =
                run(u"gzip"_s, {u"-dc"_s, m_prefix.filePath(u"share/"_s + document)});
            QVERIFY2(text.said.contains(u"" VIGIL_VERSION ""_s), qPrintable(document));
        }
    }

    /// The options of the console are told in four places by hand.
    void consoleOptionsAreTheSameEverywhere()
    {
        static const QRegularExpression option(u"--([a-z][a-z-]*)"_s);
        const Ended help = run(m_prefix.filePath(u"bin/vigil"_s), {u"--help"_s});
        const Ended page =
            run(u"gzip"_s, {u"-dc"_s, m_prefix.filePath(u"share/man/man1/vigil.1.gz"_s)});
        const QString share = m_prefix.filePath(u"share/"_s);
        const QString bash = read(share + u"bash-completion/completions/vigil"_s);
        const QString zsh = read(share + u"zsh/vendor-completions/_vigil"_s);
        const QString fish = read(share + u"fish/vendor_completions.d/vigil.fish"_s);
        int options = 0;
        for (auto found = option.globalMatch(help.said); found.hasNext(); ++options) {
            const QString name = found.next().captured(1);
            const QString inPage = u"\\-\\-"_s + QString(name).replace(u"-"_s, u"\\-"_s);
            QVERIFY2(page.said.contains(u"\\fB"_s + inPage + u"\\fR"_s), qPrintable(name));
            QVERIFY2(bash.contains(u"--"_s + name), qPrintable(name));
            QVERIFY2(zsh.contains(u"--"_s + name), qPrintable(name));
            QVERIFY2(fish.contains(u" -l "_s + name + u' '), qPrintable(name));
        }
        QVERIFY(options > 5);
    }

private:
    const QTemporaryDir m_prefix;
};

QTEST_GUILESS_MAIN(TestInstall)
#include "tst_install.moc"
