// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/webvtt.h"

#include <QAbstractButton>

#include <array>

namespace vigil::ui {

/// One caption in the direction of its own script, cut where it is too long; a click goes there.
class CueLine final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CueLine(bool isCurrent, QWidget *parent = nullptr);

    /// A stranger's text; empty: nothing to click.
    void setCue(const QString &text);
    /// Text of ours in place of a caption.
    void setRemark(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setContent(const QString &text, bool isCue);

    bool m_isCurrent;
};

/// The transcript in time with the video: the line before, the one that is spoken, the one after.
/// Takes the same room in every state.
class TranscriptView final : public QWidget
{
    Q_OBJECT

public:
    enum class State { None, Loading, Unreadable, Ready };

    explicit TranscriptView(QWidget *parent = nullptr);

    void setState(State state);
    /// By time, as the reader gives them.
    void setCues(const QList<review::Cue> &cues);
    void setPosition(base::Millis position);

Q_SIGNALS:
    void seekRequested(vigil::base::Millis position);

protected:
    void changeEvent(QEvent *event) override;

private:
    void renew();

    QList<review::Cue> m_cues;
    State m_state = State::None;
    /// The cue in the middle: the last that has begun; -1 before the first.
    qsizetype m_current = -1;
    base::Millis m_position{};
    std::array<CueLine *, 3> m_lines;
};

} // namespace vigil::ui
