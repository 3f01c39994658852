// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/transportbar.h"

#include "ui/review/playbacksession.h"
#include "ui/review/safeviewingsession.h"
#include "ui/review/stagetexts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timecode.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace vigil::ui {

namespace {

QString timesText(base::Millis position, base::Millis duration)
{
    // In one isolate, so that the two never change sides.
    return leftToRight(timeCode(position) + QStringLiteral(" / ") + timeCode(duration));
}

} // namespace

TransportBar::TransportBar(ActionSet &actions, const PlaybackSession &playback,
                           const SafeViewingSession &viewing, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_playback(playback)
    , m_viewing(viewing)
    , m_toggle(new ActionButton(actions, QStringLiteral("player.toggle"), this))
    , m_mute(new ActionButton(actions, QStringLiteral("player.mute"), this))
    , m_time(new PlainLabel(TextRole::Strong, Token::Text, this))
    , m_frames(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_lines(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_place(new QHBoxLayout)
    , m_settings(new QHBoxLayout)
    , m_rate(new PillButton(this))
    , m_loop(new PillButton(this))
    , m_shield(new PillButton(this))
{
    setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_time->setTabular(true);
    m_frames->setTabular(true);
    m_loop->setIconName(QStringLiteral("repeat"));
    m_loop->setCheckable(true);
    layOut();
    connect(m_rate, &QPushButton::clicked, this, &TransportBar::openRates);
    connect(m_shield, &QPushButton::clicked, this, &TransportBar::openFilters);
    connect(m_loop, &QPushButton::clicked, this, [this] {
        m_actions.trigger(QStringLiteral("player.loop"));
        showPlayback();
    });
    connect(&actions, &ActionSet::labelsChanged, this, &TransportBar::showPlayback);
    connect(&actions, &ActionSet::labelsChanged, this, &TransportBar::showViewing);
    showPlayback();
    showViewing();
}

void TransportBar::layOut()
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->addLayout(m_place);
    m_lines->addLayout(m_settings, 1);
    for (QBoxLayout *line :
         {m_lines, static_cast<QBoxLayout *>(m_place), static_cast<QBoxLayout *>(m_settings)})
        line->setSpacing(metrics::grid);
    const auto button = [this](const char *id) {
        return new ActionButton(m_actions, QLatin1StringView(id), this);
    };
    m_place->addWidget(button("player.five_back"));
    m_place->addWidget(button("player.frame_back"));
    m_place->addWidget(m_toggle);
    m_place->addWidget(button("player.frame_on"));
    m_place->addWidget(button("player.five_on"));
    m_place->addSpacing(metrics::inGroup);
    m_place->addWidget(m_time);
    m_place->addSpacing(metrics::inGroup);
    m_place->addWidget(m_frames);
    m_place->addStretch();
    m_settings->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_rate, m_loop, m_mute, m_shield}) {
        m_settings->addWidget(widget);
        if (widget == m_rate)
            m_settings->addSpacing(metrics::grid);
    }
    m_toggle->setAutoRaise(false);
    // In the order of the screen, which that of making is not.
    QWidget *before = nullptr;
    for (const QHBoxLayout *line : {m_place, m_settings}) {
        for (int i = 0; i < line->count(); ++i) {
            QWidget *widget = line->itemAt(i)->widget();
            if (!widget || widget->focusPolicy() == Qt::NoFocus)
                continue;
            if (before)
                setTabOrder(before, widget);
            before = widget;
        }
    }
}

void TransportBar::fold()
{
    const int whole =
        m_place->minimumSize().width() + metrics::betweenGroups + m_settings->minimumSize().width();
    m_lines->setDirection(width() < whole ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QSize TransportBar::minimumSizeHint() const
{
    return {std::max(m_place->minimumSize().width(), m_settings->minimumSize().width()),
            QWidget::minimumSizeHint().height()};
}

void TransportBar::showPosition()
{
    m_time->setText(m_playback.isReady() ? timesText(m_playback.position(), m_playback.end())
                                         : QString());
    if (m_streamTime && m_playback.isReady()) {
        const QString time = utcTime(m_streamTime->at);
        const bool isEstimated = m_streamTime->isEstimated;
        m_frames->setText(isEstimated ? QStringLiteral("≈ ") + time : time);
        //: Read aloud. %1: a time of day
        m_frames->setAccessibleName(isEstimated ? tr("About %1").arg(time) : QString());
        return;
    }
    const qint64 number = m_playback.frameNumber();
    const qint64 count = m_playback.frameCount();
    const bool isCounted = m_playback.isReady() && number >= 0 && count > 0;
    m_frames->setText(isCounted ? leftToRight(QString::number(number + 1) + QStringLiteral(" / ")
                                              + QString::number(count))
                                : QString());
    m_frames->setAccessibleName(isCounted ? tr("Frame %1 of %2").arg(number + 1).arg(count)
                                          : QString());
}

void TransportBar::showPlayback()
{
    const bool isReady = m_playback.isReady();
    m_toggle->setIconName(m_playback.isPlaying() ? QStringLiteral("player-pause")
                                                 : QStringLiteral("player-play"));
    m_rate->setText(rateText(m_playback.rate()));
    m_rate->setAccessibleName(tr("Speed %1").arg(m_rate->text()));
    m_rate->setToolTip(plainToolTip(m_rate->accessibleName()));
    m_rate->setEnabled(isReady);
    const PlaybackSession::Loop &loop = m_playback.loop();
    m_loop->setChecked(loop.from.has_value());
    m_loop->setEnabled(isReady);
    //: On a button: from mark A to mark B
    m_loop->setText(loop.from && !loop.to ? tr("A–?") : tr("A–B"));
    m_loop->setAccessibleName(
        loop.isOn()
            ? tr("Loop from %1 to %2, on").arg(shortTimeCode(*loop.from), shortTimeCode(*loop.to))
        : loop.from ? tr("Loop from %1, waits for its end").arg(shortTimeCode(*loop.from))
                    : tr("Loop from A to B, off"));
    m_loop->setToolTip(m_actions.toolTip(QStringLiteral("player.loop")));
    m_shield->setEnabled(isReady && m_playback.info().hasVideo);
    renewRoom();
    showPosition();
}

/// Room for the longest text there can be in this video, so that nothing moves as it plays.
void TransportBar::renewRoom()
{
    const auto width = [](const PlainLabel &label, const QString &text) {
        return QFontMetrics(label.font()).horizontalAdvance(text);
    };
    const base::Millis end = m_playback.end();
    m_time->setMinimumWidth(width(*m_time, timesText(end, end)));
}

void TransportBar::showViewing()
{
    const media::FilterSettings filters = m_viewing.filters();
    const bool isMuted = m_viewing.isMuted();
    m_mute->setIconName(isMuted ? QStringLiteral("volume-off") : QStringLiteral("volume"));
    m_mute->setAccessibleName(isMuted ? tr("Sound is off") : tr("Sound is on"));
    m_shield->setIconName(m_viewing.isCovered() ? QStringLiteral("video-off")
                          : m_viewing.isClear() ? QStringLiteral("shield-x")
                                                : QStringLiteral("shield-half"));
    m_shield->setText(QString::number(filters.blur));
    m_shield->setAccessibleName(
        m_viewing.isCovered() ? tr("Safe viewing: covered")
        : m_viewing.isRaised() && !m_viewing.isClear()
            //: %1: how the video is shown, such as "blurred 3 of 6, grey"
            ? tr("Safe viewing: %1. Your team asks for more than you chose.")
                  .arg(filterText(filters))
            //: %1: how the video is shown, such as "blurred 3 of 6, grey"
            : tr("Safe viewing: %1").arg(filterText(filters)));
    m_shield->setToolTip(plainToolTip(m_shield->accessibleName()));
}

void TransportBar::openRates()
{
    QMenu menu(this);
    for (const double rate : PlaybackSession::rates()) {
        QAction *entry =
            menu.addAction(rateText(rate), this, [this, rate] { Q_EMIT rateChosen(rate); });
        entry->setCheckable(true);
        entry->setChecked(rate == m_playback.rate());
    }
    openMenu(menu, *m_rate);
}

void TransportBar::openFilters()
{
    QMenu menu(this);
    m_actions.fillMenu(menu, {QStringLiteral("safe.stay_clear"), QString(),
                              QStringLiteral("safe.stronger"), QStringLiteral("safe.weaker"),
                              QString(), QStringLiteral("safe.cover")});
    openMenu(menu, *m_shield);
}

void TransportBar::openMenu(QMenu &menu, const QWidget &button)
{
    const QPoint below = button.mapToGlobal(
        QPoint(button.width() - menu.sizeHint().width(), button.height() + metrics::grid));
    menu.exec(below);
}

void TransportBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showPlayback();
        showViewing();
    } else if (event->type() == QEvent::StyleChange) {
        renewRoom();
    }
}

void TransportBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

bool TransportBar::event(QEvent *event)
{
    // A text has become longer or shorter.
    if (event->type() == QEvent::LayoutRequest)
        fold();
    return QWidget::event(event);
}

} // namespace vigil::ui
