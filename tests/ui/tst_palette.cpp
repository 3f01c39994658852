// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/strict.h"
#include "ui/theme/palette.h"

#include <QTest>

#include <array>

using namespace vigil::ui;

namespace {

constexpr std::array schemes{Scheme::Dark, Scheme::Light, Scheme::HighContrast};
constexpr std::array surfaces{Token::Background, Token::Surface, Token::Raised, Token::Fill,
                              Token::FillHover};
constexpr std::array texts{Token::Text,     Token::DimText,  Token::NoViolation,
                           Token::Remove,   Token::Ban,      Token::Label,
                           Token::Restrict, Token::Escalate, Token::Accent};

QByteArray message(Scheme scheme, Token front, Token back, double ratio)
{
    return QStringLiteral("scheme %1: token %2 on %3 has %4:1")
        .arg(static_cast<int>(scheme))
        .arg(static_cast<int>(front))
        .arg(static_cast<int>(back))
        .arg(ratio)
        .toUtf8();
}

double ratioOf(Scheme scheme, Token front, Token back)
{
    return contrastRatio(tokenColor(scheme, front), tokenColor(scheme, back));
}

} // namespace

class TestPalette final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    // WCAG 2.2, definition of contrast ratio: its extremes and one value worked out by hand.
    void computesContrastAsDefined()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.478) < 0.001);
    }

    void textIsReadableOnEverySurface()
    {
        for (const Scheme scheme : schemes) {
            const double least = scheme == Scheme::HighContrast ? 7.0 : 4.5;
            for (const Token surface : surfaces) {
                for (const Token text : texts) {
                    const double ratio = ratioOf(scheme, text, surface);
                    QVERIFY2(ratio >= least, message(scheme, text, surface, ratio).constData());
                }
            }
            for (const auto &[front, back] : {std::pair{Token::OnAccent, Token::Accent},
                                              std::pair{Token::OnStage, Token::Stage}}) {
                const double ratio = ratioOf(scheme, front, back);
                QVERIFY2(ratio >= least, message(scheme, front, back, ratio).constData());
            }
        }
    }

    void controlsAreSeenOnEverySurface()
    {
        for (const Scheme scheme : schemes) {
            for (const Token surface : {Token::Background, Token::Surface, Token::Raised}) {
                for (const Token front : {Token::ControlBorder, Token::Accent}) {
                    const double ratio = ratioOf(scheme, front, surface);
                    QVERIFY2(ratio >= 3.0, message(scheme, front, surface, ratio).constData());
                }
            }
        }
    }

    void palettePairsAreReadable()
    {
        using Pair = std::pair<QPalette::ColorRole, QPalette::ColorRole>;
        for (const Scheme scheme : schemes) {
            const QPalette palette = schemePalette(scheme);
            for (const auto &[front, back] : {Pair{QPalette::WindowText, QPalette::Window},
                                              Pair{QPalette::Text, QPalette::Base},
                                              Pair{QPalette::ButtonText, QPalette::Button},
                                              Pair{QPalette::ToolTipText, QPalette::ToolTipBase},
                                              Pair{QPalette::HighlightedText, QPalette::Highlight},
                                              Pair{QPalette::PlaceholderText, QPalette::Base},
                                              Pair{QPalette::Link, QPalette::Window}}) {
                QVERIFY(contrastRatio(palette.color(front), palette.color(back)) >= 4.5);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPalette)
#include "tst_palette.moc"
