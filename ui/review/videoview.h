// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"
#include "ui/review/stagetexts.h"
#include "ui/theme/palette.h"

#include <QWidget>

namespace vigil::ui {

/// The picture in the middle of the desk, as large as it fits, or a notice in its place. It knows
/// filtered frames only, so nothing else can get on the screen here.
class VideoView final : public QWidget
{
    Q_OBJECT

public:
    explicit VideoView(QWidget *parent = nullptr);

    /// A small picture takes a third of the room that it could have.
    void setPicture(const media::VisibleFrame &frame, bool isSmall);
    /// In place of the picture, which is forgotten.
    void setNotice(const StageNotice &notice);
    /// How a stream stands, at the top; empty: it is none.
    void setStatus(const QString &text);
    /// Where the picture comes from if not from the platform, below it; empty: from there.
    void setOrigin(const QString &text);
    /// The kind of harm, below it; empty: none.
    void setWarning(const QString &text);
    /// What is done to the picture that nobody asked for, below the kind of harm; empty: nothing.
    void setNote(const QString &text);
    /// A key and what it does, at the bottom of the picture; empty: none.
    void setHint(const QString &key, const QString &text);

    [[nodiscard]] bool hasPicture() const { return !m_frame.isNull(); }
    [[nodiscard]] const StageNotice &notice() const { return m_notice; }
    [[nodiscard]] const QString &status() const { return m_status; }
    [[nodiscard]] const QString &origin() const { return m_origin; }
    [[nodiscard]] const QString &note() const { return m_note; }
    /// Where the picture is; empty without one.
    [[nodiscard]] QRect pictureRect() const;
    /// The room for it, in the pixels of the screen.
    [[nodiscard]] QSize displaySize() const;
    [[nodiscard]] QSize sizeHint() const override { return {640, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 160}; }

Q_SIGNALS:
    /// This frame is on the screen now; said once for each.
    void framePainted(std::chrono::microseconds position);
    void displaySizeChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void paintNotice(QPainter &painter) const;
    void paintChips(QPainter &painter) const;
    /// From this height on; gives the height where it ends.
    struct Chip
    {
        QString text;
        const char *icon;
        Token token;
    };
    [[nodiscard]] int paintChip(QPainter &painter, const Chip &chip, int top) const;
    void paintHint(QPainter &painter) const;

    media::VisibleFrame m_frame;
    bool m_isSmall = false;
    bool m_isFresh = false;
    StageNotice m_notice;
    QString m_status;
    QString m_origin;
    QString m_warning;
    QString m_note;
    QString m_hintKey;
    QString m_hint;
};

} // namespace vigil::ui
