// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/strict.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QTest>

using namespace vigil::ui;

namespace {

/// Share of ink (alpha) of the left half, in per cent.
int inkOnTheLeft(const QImage &image)
{
    qint64 left = 0;
    qint64 all = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int alpha = image.pixelColor(x, y).alpha();
            all += alpha;
            left += x < image.width() / 2 ? alpha : 0;
        }
    }
    return all == 0 ? -1 : static_cast<int>(left * 100 / all);
}

QImage draw(const QString &name)
{
    return icon(name).pixmap(QSize(20, 20), 2.0).toImage();
}

} // namespace

class TestIcons final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new Theme(*qApp); }
    void init() { failOnAnyWarning(); }
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void drawsEveryIconOfTheSet()
    {
        const QStringList names = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY(names.size() > 100);
        for (const QString &file : names)
            QVERIFY2(inkOnTheLeft(draw(file.chopped(4))) >= 0, qPrintable(file));
    }

    void isSharpOnDenseScreens()
    {
        const QPixmap pixmap = icon(QStringLiteral("flag")).pixmap(QSize(20, 20), 2.0);
        QCOMPARE(pixmap.size(), QSize(40, 40));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void followsTheThemeByItself()
    {
        auto *theme = qApp->findChild<Theme *>();
        const QIcon shared = icon(QStringLiteral("trash"), Token::Remove);
        for (const auto &[choice, scheme] : {std::pair{ThemeChoice::Light, Scheme::Light},
                                             std::pair{ThemeChoice::Dark, Scheme::Dark}}) {
            theme->setChoice(choice);
            const QImage image = shared.pixmap(QSize(40, 40), 1.0).toImage();
            QColor densest = Qt::transparent;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).alpha() > densest.alpha())
                        densest = image.pixelColor(x, y);
                }
            }
            const QColor wanted = tokenColor(scheme, Token::Remove);
            QVERIFY(qAbs(densest.red() - wanted.red()) <= 2);
            QVERIFY(qAbs(densest.blue() - wanted.blue()) <= 2);
        }
    }

    void mirrorsTextArrowsButNeverTime()
    {
        const QImage arrow = draw(QStringLiteral("arrow-back-up"));
        const QImage next = draw(QStringLiteral("player-skip-forward"));
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(draw(QStringLiteral("player-skip-forward")), next);
        const QImage mirrored = draw(QStringLiteral("arrow-back-up"));
        QVERIFY(mirrored != arrow);
        QVERIFY(qAbs(inkOnTheLeft(mirrored) - (100 - inkOnTheLeft(arrow))) <= 4);
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
