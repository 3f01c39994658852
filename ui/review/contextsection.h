// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/flag.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QGridLayout;
class QVBoxLayout;

namespace vigil::ui {

class PlainLabel;
class Section;
struct VideoPictures;

/// A Section that is emptied and filled for each case. Whether it is open stays as the person left
/// it, as far as there is something to open. All texts are shown plain.
class ContextSection final : public QObject
{
    Q_OBJECT

public:
    enum class Place { Body, Details };

    ContextSection(const QString &iconName, QWidget *parent);

    [[nodiscard]] Section *widget() const { return m_section; }

    /// Between these two it is filled.
    void begin(const QString &title);
    void end();

    void setAside(const QString &aside);
    void setSummary(const QString &summary, Token token = Token::DimText);
    /// A paragraph of safe text; empty ones are left out, of long ones there is the beginning and a
    /// button that shows the rest.
    void addText(const QString &text, Token token = Token::DimText, Place place = Place::Body);
    /// Small pictures of another video and which stretches of it look like the one on the desk;
    /// `read` tells a screen reader what they are.
    void addPictures(const VideoPictures &video, const QList<domain::Segment> &matched,
                     const QString &read, Place place);
    /// A small heading inside the details.
    void addHeading(const QString &text);
    /// One line of the table of the section: what, a dim middle, and at the end places in the video
    /// or, without them, a text.
    void addRow(const QString &what, const QString &middle, const QString &atEnd,
                const QList<domain::Segment> &segments = {});
    /// A button, and what it does; `read` names it for a screen reader, with what it is about.
    struct Button
    {
        QString text;
        QString read;
        std::function<void()> then;
    };
    /// Buttons on a line of their own.
    void addButtons(const QList<Button> &buttons, Place place);
    /// Places in the video on a line of their own.
    void addSegments(const QList<domain::Segment> &segments, Place place);

Q_SIGNALS:
    void seekRequested(vigil::base::Millis position);

private:
    [[nodiscard]] QVBoxLayout *column(Place place);
    void addRest(PlainLabel *label, const QString &text, Place place);
    [[nodiscard]] QWidget *makeSegments(const QList<domain::Segment> &segments);

    Section *m_section;
    QWidget *m_rows = nullptr;
    QGridLayout *m_grid = nullptr;
    bool m_hasDetails = false;
    bool m_wasOpen = false;
};

} // namespace vigil::ui
