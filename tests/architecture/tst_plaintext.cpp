// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Source
{
    QString path; ///< relative to the checkout
    QString text; ///< without comments
};

QList<Source> sources()
{
    static const QRegularExpression comment(u"//[^\n]*"_s);
    const QDir root(QStringLiteral(VIGIL_SOURCE_DIR));
    QList<Source> all;
    for (const QString &top : {u"app"_s, u"ui"_s}) {
        QDirIterator files(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            all.append({root.relativeFilePath(file.fileName()),
                        QString::fromUtf8(file.readAll()).remove(comment)});
        }
    }
    return all;
}

QString place(const Source &source, qsizetype at)
{
    return u"%1:%2"_s.arg(source.path, QString::number(source.text.first(at).count(u'\n') + 1));
}

/// Where a pattern stands, outside of the files that may have it.
QStringList placesOf(const QString &pattern, const QStringList &allowed)
{
    const QRegularExpression wanted(pattern);
    QStringList places;
    for (const Source &source : sources()) {
        const bool isAllowed =
            std::any_of(allowed.begin(), allowed.end(),
                        [&](const QString &start) { return source.path.startsWith(start); });
        auto found = wanted.globalMatch(source.text);
        while (!isAllowed && found.hasNext()) {
            const auto match = found.next();
            places.append(place(source, match.capturedStart()) + u": "_s + match.captured());
        }
    }
    return places;
}

/// What stands between the parenthesis before `from` and its end; strings are looked past.
QString argumentsAt(const QString &text, qsizetype from)
{
    int depth = 1;
    bool isString = false;
    for (qsizetype at = from; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'\\')
            ++at;
        else if (c == u'"')
            isString = !isString;
        else if (!isString && c == u'(')
            ++depth;
        else if (!isString && c == u')' && --depth == 0)
            return text.sliced(from, at - from);
    }
    return {};
}

/// Whether the words of an argument say that it is a text. Numbers hold no %1.
bool isText(QString argument)
{
    static const QRegularExpression number(u"\\w+\\.(size|count)\\(\\)|QString::number|numberText|"
                                           "text\\.translatedFromVersion"_s);
    static const QRegularExpression text(
        u"[sS]tring|[tT]ext|[nN]ame|[fF]ile|[pP]ath|[tT]itle|[mM]essage|[nN]ote|[hH]andle|"
        "Utf8|Latin1|[kK]ey|[fF]older|[wW]here|[rR]eference|[sS]ystem|[rR]eason|terminalLine|"
        "\\b(id|step|pack|what|law)\\b"_s);
    return argument.remove(number).contains(text);
}

} // namespace

/// Text from strangers is never markup, never opened and never a template: what Qt would make of
/// it by itself is refused where it stands in the sources.
class TestPlainText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingRendersOrOpens_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("allowed");
        const auto row = [](const char *name, const QString &pattern,
                            const QStringList &allowed = {}) {
            QTest::newRow(name) << pattern << allowed;
        };
        row("opening", u"QDesktopServices|setOpenExternalLinks|setOpenLinks|startDetached"_s);
        row("programs", u"(?<!QLocale::)\\b(system|popen|execlp?|execvp)\\s*\\("_s);
        row("markup", u"Qt::(RichText|AutoText|MarkdownText)"_s);
        row("documents", u"\\b(setHtml|insertHtml|appendHtml|setMarkdown|insertMarkdown)\\b"_s);
        row("browsers", u"QTextBrowser|QWebEngine\\w*|QQuickWidget"_s);
        row("guessing classes", u"QMessageBox|QErrorMessage|QWhatsThis|setWhatsThis|QStaticText|"
                                "QSplashScreen|QProgressDialog|QInputDialog"_s);
        row("links in labels", u"Qt::(TextBrowserInteraction|LinksAccessibleBy\\w+)"_s);
        // Its two plain kinds alone; a layout by hand, of what is plain already.
        row("labels", u"\\bQLabel\\b"_s,
            {u"ui/widgets/plainlabel."_s, u"ui/widgets/pill."_s, u"ui/pch.h"_s});
        row("style sheets", u"setStyleSheet"_s);
    }

    void nothingRendersOrOpens()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QStringList, allowed);
        const QStringList found = placesOf(pattern, allowed);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void toolTipsAreEscaped()
    {
        static const QRegularExpression call(u"(?:setToolTip|QToolTip::showText)\\("_s);
        static const QRegularExpression plain(
            u"plainToolTip\\(|\\btoolTip\\(|^\\s*tr\\(\"[^\"]*\"\\)\\s*$"_s);
        QStringList wrong;
        int seen = 0;
        for (const Source &source : sources()) {
            auto found = call.globalMatch(source.text);
            for (; found.hasNext(); ++seen) {
                const auto match = found.next();
                if (!argumentsAt(source.text, match.capturedEnd()).contains(plain))
                    wrong.append(place(source, match.capturedStart()));
            }
        }
        QVERIFY(seen > 8);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// "%1 %2".arg(title).arg(name): a title that holds %2 takes the place of the name. Texts go
    /// into one arg(), or into the last one.
    void noTextIsATemplate()
    {
        static const QRegularExpression call(u"\\.arg\\("_s);
        static const QRegularExpression another(u"^\\s*\\.arg\\("_s);
        QStringList wrong;
        int seen = 0;
        for (const Source &source : sources()) {
            auto found = call.globalMatch(source.text);
            for (; found.hasNext(); ++seen) {
                const auto match = found.next();
                const QString argument = argumentsAt(source.text, match.capturedEnd());
                const QStringView rest =
                    QStringView(source.text).sliced(match.capturedEnd() + argument.size() + 1);
                if (another.match(rest.first(std::min<qsizetype>(rest.size(), 200))).hasMatch()
                    && isText(argument))
                    wrong.append(place(source, match.capturedStart()) + u": "_s + argument);
            }
        }
        QVERIFY(seen > 200);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
