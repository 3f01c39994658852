// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/contextsection.h"

#include "base/textscan.h"
#include "ui/review/picturestrip.h"
#include "ui/review/seekbutton.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/section.h"

#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace vigil::ui {

namespace {

constexpr int charactersPerLine = 70;
constexpr QChar popIsolate{0x2069};
/// More places than that in one line would push its text away.
constexpr qsizetype segmentsInLine = 2;

/// So much of a text is seen at first. All of what an adversary may write, in all the places where
/// it stands, would take seconds to lay out.
constexpr qsizetype longestBeginning = 600;

/// Of a safe text, so that it stays one: not cut within a character, its isolates closed.
QString beginningOf(const QString &text)
{
    base::TextScan scan(text);
    qsizetype end = 0;
    int open = 0;
    while (const auto character = scan.next()) {
        if (!character->isJoining && character->at >= longestBeginning)
            break;
        end = character->at + character->size;
        if (character->value >= 0x2066 && character->value <= 0x2068)
            ++open;
        else if (character->value == popIsolate.unicode())
            --open;
    }
    return text.first(end) + QStringLiteral("⟨…⟩") + QString(std::max(open, 0), popIsolate);
}

void empty(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

ContextSection::ContextSection(const QString &iconName, QWidget *parent)
    : QObject(parent)
    , m_section(new Section(iconName, parent))
{}

void ContextSection::begin(const QString &title)
{
    m_wasOpen = m_hasDetails ? m_section->isOpen() : m_wasOpen;
    empty(*m_section->body());
    if (m_hasDetails)
        empty(*m_section->details());
    m_hasDetails = false;
    m_rows = nullptr;
    m_grid = nullptr;
    m_section->setTitle(title);
    m_section->setAside({});
    m_section->setSummary({});
}

void ContextSection::end()
{
    const bool canOpen = m_hasDetails;
    m_section->setOpen(canOpen && m_wasOpen);
    m_section->heading()->setCanOpen(canOpen);
    m_section->setOpen(canOpen && m_wasOpen);
}

void ContextSection::setAside(const QString &aside)
{
    m_section->setAside(aside);
}

void ContextSection::setSummary(const QString &summary, Token token)
{
    m_section->setSummary(summary, token);
}

QVBoxLayout *ContextSection::column(Place place)
{
    if (place == Place::Body)
        return m_section->body();
    m_hasDetails = true;
    return m_section->details();
}

void ContextSection::addText(const QString &text, Token token, Place place)
{
    if (text.isEmpty())
        return;
    auto *label = new PlainLabel(TextRole::Base, token, m_section);
    label->setWordWrap(true);
    label->setMaximumWidth(label->fontMetrics().averageCharWidth() * charactersPerLine);
    // A paragraph begins where all of ours do, whatever script it is in.
    label->setAlignment((QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignAbsolute | Qt::AlignTop);
    column(place)->addWidget(label);
    if (text.size() > longestBeginning)
        addRest(label, text, place);
    else
        label->setText(text);
}

void ContextSection::addRest(PlainLabel *label, const QString &text, Place place)
{
    label->setText(beginningOf(text));
    auto *button = new QPushButton(m_section);
    //: Button: under the beginning of a long text
    button->setText(tr("Show all of it"));
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::TabFocus);
    column(place)->addWidget(button, 0, Qt::AlignLeading);
    connect(button, &QPushButton::clicked, label, [label, button, text] {
        label->setText(text);
        button->hide();
    });
}

void ContextSection::addPictures(const VideoPictures &video, const QList<domain::Segment> &matched,
                                 const QString &read, Place place)
{
    auto *strip = new PictureStrip(video, matched, m_section);
    strip->setAccessibleName(read);
    column(place)->addWidget(strip);
}

void ContextSection::addHeading(const QString &text)
{
    auto *label = new PlainLabel(TextRole::SmallStrong, Token::Text, m_section);
    label->setText(text);
    label->setContentsMargins(0, metrics::grid, 0, 0);
    column(Place::Details)->addWidget(label);
}

QWidget *ContextSection::makeSegments(const QList<domain::Segment> &segments)
{
    auto *line = new QWidget(m_section);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::inGroup);
    for (const domain::Segment &segment : segments) {
        auto *button = new SeekButton(segment, line);
        connect(button, &SeekButton::seekRequested, this, &ContextSection::seekRequested);
        layout->addWidget(button);
    }
    return line;
}

void ContextSection::addRow(const QString &what, const QString &middle, const QString &atEnd,
                            const QList<domain::Segment> &segments)
{
    if (!m_grid) {
        m_rows = new QWidget(m_section);
        m_grid = new QGridLayout(m_rows);
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setHorizontalSpacing(metrics::inGroup);
        m_grid->setVerticalSpacing(metrics::grid / 2);
        m_grid->setColumnStretch(1, 1);
        m_section->body()->addWidget(m_rows);
    }
    const int row = m_grid->rowCount();
    const auto add = [&](int column, const QString &text, Token token) {
        auto *label = new PlainLabel(TextRole::Base, token, m_rows);
        label->setText(text);
        label->setElided(Qt::ElideRight);
        m_grid->addWidget(label, row, column);
        return label;
    };
    add(0, what, Token::Text);
    add(1, middle, Token::DimText);
    if (segments.isEmpty() || segments.size() > segmentsInLine)
        add(2, atEnd, Token::DimText)->setTabular(true);
    else
        m_grid->addWidget(makeSegments(segments), row, 2);
    if (segments.size() > segmentsInLine)
        addSegments(segments, Place::Details);
}

void ContextSection::addButtons(const QList<Button> &buttons, Place place)
{
    auto *line = new QWidget(m_section);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, metrics::grid);
    layout->setSpacing(metrics::inGroup);
    for (const Button &wanted : buttons) {
        auto *button = new QPushButton(line);
        button->setText(wanted.text);
        button->setAccessibleName(wanted.read);
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
        // Later: it fills this section again, and the button goes.
        connect(button, &QPushButton::clicked, m_section, wanted.then, Qt::QueuedConnection);
    }
    column(place)->addWidget(line, 0, Qt::AlignLeading);
}

void ContextSection::addSegments(const QList<domain::Segment> &segments, Place place)
{
    constexpr qsizetype perLine = 4;
    for (qsizetype i = 0; i < segments.size(); i += perLine)
        column(place)->addWidget(makeSegments(segments.mid(i, perLine)), 0, Qt::AlignLeft);
}

} // namespace vigil::ui
