// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/timelineview.h"

#include "ui/review/picturestrip.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timecode.h"

#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <limits>
#include <utility>

namespace vigil::ui {

namespace {

constexpr int trackHeight = 64;
constexpr int cornerRadius = 4;
constexpr int seenHeight = 3;
constexpr int flagHeight = 5;
constexpr int matchHeight = 3;
constexpr int flashHeight = 8;
constexpr int cursorWidth = 2;
constexpr int evidenceOpacity = 60;
constexpr int pendingOpacity = 30;

QColor withAlpha(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

/// Of 24 days and more the rest is not told apart.
int toSlider(base::Millis position)
{
    return int(std::clamp<qint64>(position.count(), 0, std::numeric_limits<int>::max()));
}

/// Says the place in words; Qt's own would say a number of milliseconds.
class TimelineAccessible final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit TimelineAccessible(TimelineView &view) : QAccessibleWidget(&view, QAccessible::Slider)
    {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Value || which == QAccessible::Description)
            return view().valueText();
        return QAccessibleWidget::text(which);
    }
    [[nodiscard]] QVariant currentValue() const override { return view().value(); }
    void setCurrentValue(const QVariant &value) override
    {
        Q_EMIT view().seekRequested(base::Millis(value.toInt()));
    }
    [[nodiscard]] QVariant maximumValue() const override { return view().maximum(); }
    [[nodiscard]] QVariant minimumValue() const override { return view().minimum(); }
    [[nodiscard]] QVariant minimumStepSize() const override { return view().singleStep(); }

private:
    [[nodiscard]] TimelineView &view() const { return *static_cast<TimelineView *>(object()); }
};

QAccessibleInterface *accessibleFor(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineAccessible(*view) : nullptr;
}

} // namespace

TimelineView::TimelineView(QWidget *parent) : QAbstractSlider(parent)
{
    static const bool isInstalled = (QAccessible::installFactory(accessibleFor), true);
    Q_UNUSED(isInstalled)
    setOrientation(Qt::Horizontal);
    setLayoutDirection(Qt::LeftToRight);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSingleStep(1'000);
    setPageStep(5'000);
    setRange(0, 0);
    setAccessibleName(tr("Time line"));
    // Keys and assistive tools; the mouse goes its own way.
    connect(this, &QAbstractSlider::actionTriggered, this,
            [this] { Q_EMIT seekRequested(base::Millis(sliderPosition())); });
}

QSize TimelineView::sizeHint() const
{
    return {480, trackHeight};
}

void TimelineView::setSpan(base::Millis begin, base::Millis end)
{
    setRange(toSlider(begin), toSlider(end));
    update();
}

void TimelineView::setPosition(base::Millis position)
{
    setValue(toSlider(position));
}

void TimelineView::setSeen(const QList<domain::Segment> &seen)
{
    m_seen = seen;
    update();
}

void TimelineView::setFlagged(const QList<domain::Segment> &flagged)
{
    m_flagged = flagged;
    update();
}

void TimelineView::setMatched(const QList<domain::Segment> &matched)
{
    m_matched = matched;
    update();
}

void TimelineView::setFlashes(const media::FlashMarks &flashes)
{
    const auto millis = [](media::Micros at) {
        return std::chrono::duration_cast<base::Millis>(at);
    };
    m_flashes.clear();
    for (const auto &stretch : flashes.stretches())
        m_flashes << domain::Segment{millis(stretch.from), millis(stretch.to)};
    update();
}

void TimelineView::setScenes(const std::vector<media::Micros> &scenes)
{
    m_scenes.clear();
    for (const media::Micros scene : scenes)
        m_scenes << std::chrono::duration_cast<base::Millis>(scene);
    update();
}

void TimelineView::setEvidence(const QList<domain::Segment> &evidence)
{
    m_evidence = evidence;
    update();
}

void TimelineView::setJudged(const QList<domain::Segment> &judged)
{
    m_judged = judged;
    update();
}

void TimelineView::setEvidenceStart(std::optional<base::Millis> start)
{
    m_evidenceStart = start;
    update();
}

void TimelineView::setLoop(const PlaybackSession::Loop &loop)
{
    m_loop = loop;
    update();
}

void TimelineView::setPictures(const QList<media::VisibleFrame> &pictures, base::Millis begin,
                               base::Millis end)
{
    m_pictures = pictures;
    m_pictured = {begin, end};
    composePictures();
    update();
}

QSize TimelineView::deviceSize() const
{
    return size() * devicePixelRatio();
}

QString TimelineView::valueText() const
{
    //: Read aloud: where the video stands, in seconds, of its length
    const QString place =
        tr("Second %1 of %2")
            .arg(locale().toString(value() / 1'000), locale().toString(maximum() / 1'000));
    const base::Millis at(value());
    const bool isFlashing =
        std::any_of(m_flashes.begin(), m_flashes.end(), [at](const domain::Segment &flashes) {
            return flashes.from <= at && at <= flashes.to;
        });
    //: Read aloud. %1: where the video stands
    return isFlashing ? tr("%1, flashes, dimmed").arg(place) : place;
}

QList<base::Millis> TimelineView::marks() const
{
    QList<base::Millis> marks;
    for (const auto *segments : {&m_flagged, &m_matched, &m_flashes, &m_judged, &m_evidence}) {
        for (const domain::Segment &segment : *segments)
            marks << segment.from;
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

std::optional<base::Millis> TimelineView::markAfter(base::Millis position) const
{
    const QList<base::Millis> all = marks();
    const auto next = std::upper_bound(all.begin(), all.end(), position);
    return next == all.end() ? std::nullopt : std::optional(*next);
}

std::optional<base::Millis> TimelineView::markBefore(base::Millis position) const
{
    const QList<base::Millis> all = marks();
    const auto next = std::lower_bound(all.begin(), all.end(), position);
    return next == all.begin() ? std::nullopt : std::optional(*std::prev(next));
}

int TimelineView::x(base::Millis position) const
{
    if (isEmpty())
        return 0;
    const double share = double(position.count() - minimum()) / (maximum() - minimum());
    return int(std::clamp(share, 0.0, 1.0) * width());
}

base::Millis TimelineView::positionAt(int x) const
{
    const double share = std::clamp(double(x) / std::max(1, width()), 0.0, 1.0);
    return base::Millis(minimum() + qRound64(share * (maximum() - minimum())));
}

QRect TimelineView::span(const domain::Segment &segment) const
{
    const int left = x(segment.from);
    return {left, 0, std::max(2, x(segment.to) - left), height()};
}

// Painting

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath track;
    track.addRoundedRect(rect(), cornerRadius, cornerRadius);
    painter.fillPath(track, color(Token::Fill));
    if (isEmpty())
        return;
    painter.save();
    painter.setClipPath(track);
    const int cursor = x(base::Millis(value()));
    if (m_strip.isNull())
        painter.fillRect(QRect(0, 0, cursor, height()), color(Token::FillHover));
    else
        painter.drawPixmap(span(m_pictured), m_strip);
    paintScenes(painter);
    paintEvidence(painter);
    for (const domain::Segment &seen : m_seen) {
        painter.fillRect(QRect(span(seen).left(), 0, span(seen).width(), seenHeight),
                         color(Token::NoViolation));
    }
    for (const domain::Segment &flagged : m_flagged) {
        painter.fillRect(span(flagged).adjusted(0, height() - flagHeight, 0, 0),
                         color(Token::Remove));
    }
    for (const domain::Segment &matched : m_matched) {
        const QRect box = span(matched);
        painter.fillRect(
            QRect(box.left(), height() - flagHeight - matchHeight, box.width(), matchHeight),
            color(Token::Label));
    }
    paintFlashes(painter);
    painter.restore();
    paintLoop(painter);
    const int left = std::clamp(cursor - cursorWidth / 2, 0, width() - cursorWidth);
    const QRect line(left, 0, cursorWidth, height());
    if (!m_strip.isNull())
        painter.fillRect(line.adjusted(-1, 0, 1, 0), color(Token::Background));
    painter.fillRect(line, color(Token::Text));
    if (hasFocus())
        paint::focusRing(painter, rect());
}

void TimelineView::composePictures()
{
    const auto isThere = [](const media::VisibleFrame &picture) { return !picture.isNull(); };
    m_strip = {};
    if (std::none_of(m_pictures.begin(), m_pictures.end(), isThere))
        return;
    QImage strip(deviceSize(), QImage::Format_RGB32);
    strip.fill(color(Token::Fill));
    QPainter painter(&strip);
    paintPictures(painter, strip.rect(), m_pictures);
    painter.end();
    m_strip = QPixmap::fromImage(strip);
}

void TimelineView::paintEvidence(QPainter &painter) const
{
    const QColor accent = color(Token::Accent);
    painter.setBrush(Qt::NoBrush);
    for (const domain::Segment &judged : m_judged) {
        // Under the dashes a line that tells them from any picture.
        const QRectF line = QRectF(span(judged)).adjusted(1, 1, -1, -1);
        painter.setPen(QPen(color(Token::Background), 2));
        painter.drawRect(line);
        painter.setPen(QPen(accent, 2, Qt::DashLine, Qt::FlatCap));
        painter.drawRect(line);
    }
    for (const domain::Segment &evidence : m_evidence) {
        const QRect box = span(evidence);
        painter.fillRect(box, withAlpha(accent, evidenceOpacity));
        painter.setPen(QPen(accent, 2));
        painter.drawRect(QRectF(box).adjusted(1, 1, -1, -1));
    }
    if (!m_evidenceStart)
        return;
    const auto [from, to] = std::minmax({*m_evidenceStart, base::Millis(value())});
    painter.fillRect(span({from, to}), withAlpha(accent, pendingOpacity));
    painter.fillRect(QRect(x(*m_evidenceStart), 0, cursorWidth, height()), accent);
}

/// A line where one scene ends and the next begins, as between two pictures.
void TimelineView::paintScenes(QPainter &painter) const
{
    for (const base::Millis scene : m_scenes) {
        const int at = x(scene);
        painter.fillRect(QRect(at - 1, 0, 3, height()), color(Token::Background));
        painter.fillRect(QRect(at, 0, 1, height()), color(Token::DimText));
    }
}

/// A jagged line, so that it is told from the flags below by more than its colour.
void TimelineView::paintFlashes(QPainter &painter) const
{
    const int low = height() - flagHeight - matchHeight - 2;
    for (const domain::Segment &flashes : m_flashes) {
        const QRect box = span(flashes);
        QPainterPath line(QPointF(box.left(), low));
        bool isUp = true;
        for (int at = box.left(); at < box.right(); isUp = !isUp) {
            at = std::min(at + flashHeight / 2, box.right());
            line.lineTo(at, isUp ? low - flashHeight : low);
        }
        painter.strokePath(line, QPen(color(Token::Label), 2));
    }
}

void TimelineView::paintLoop(QPainter &painter) const
{
    const QFont small = vigil::ui::font(TextRole::SmallStrong);
    const QFontMetrics fontMetrics(small);
    painter.setFont(small);
    const auto mark = [&](const std::optional<base::Millis> &at, QChar name, bool isEnd) {
        if (!at)
            return;
        const int line = std::clamp(x(*at) - (isEnd ? 1 : 0), 0, width() - 1);
        const QSize box(fontMetrics.horizontalAdvance(name) + 6, fontMetrics.height());
        const QRect flag(QPoint(isEnd ? line - box.width() + 1 : line, seenHeight + 2), box);
        painter.fillRect(QRect(line, seenHeight, 1, height() - seenHeight), color(Token::Text));
        painter.fillRect(flag, color(Token::Text));
        painter.setPen(color(Token::Background));
        painter.drawText(flag, Qt::AlignCenter, name);
    };
    mark(m_loop.from, u'A', false);
    mark(m_loop.to, u'B', true);
}

// What the person does

bool TimelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractSlider::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), plainToolTip(toolTipAt(help->x())), this);
    return true;
}

QString TimelineView::toolTipAt(int x) const
{
    if (isEmpty())
        return {};
    const base::Millis at = positionAt(x);
    QStringList lines{shortTimeCode(at)};
    const auto add = [&](const QList<domain::Segment> &segments, const QString &sentence) {
        for (const domain::Segment &segment : segments) {
            if (segment.from <= at && at < segment.to)
                lines << sentence.arg(timeRange(segment.from, segment.to));
        }
    };
    //: %1: a time range, such as 0:12–0:20
    add(m_flagged, tr("Flagged %1"));
    //: %1: a time range, such as 0:12–0:20
    add(m_matched, tr("Looks like another video %1"));
    //: %1: a time range, such as 0:12–0:20
    add(m_flashes, tr("Flashes %1, dimmed"));
    //: %1: a time range, such as 0:12–0:20
    add(m_evidence, tr("Evidence %1"));
    //: The evidence of an earlier decision, about which the case is. %1: a time range, such as
    //: 0:12–0:20
    add(m_judged, tr("Evidence of the decision %1"));
    return lines.join(u'\n');
}

void TimelineView::scrubTo(int x)
{
    Q_EMIT seekRequested(positionAt(x));
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || isEmpty())
        return event->ignore();
    m_isScrubbing = true;
    Q_EMIT scrubBegan();
    scrubTo(event->pos().x());
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isScrubbing)
        scrubTo(event->pos().x());
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && std::exchange(m_isScrubbing, false))
        Q_EMIT scrubEnded();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    // A wheel turned by accident must not lose the place.
    event->ignore();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractSlider::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Time line"));
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        composePictures();
    // The press that began it gets no release any more.
    if (event->type() == QEvent::EnabledChange && !isEnabled()
        && std::exchange(m_isScrubbing, false))
        Q_EMIT scrubEnded();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractSlider::resizeEvent(event);
    composePictures();
    Q_EMIT resized();
}

} // namespace vigil::ui
