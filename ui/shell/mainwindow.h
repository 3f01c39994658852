// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ui/shell/actionset.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <memory>

class QHBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace vigil::ui {

class Banner;
class HelpSheet;
class KeyFilter;
class Page;
class PlainLabel;
class RailButton;
class StatusPills;

enum class RailPlace { Top, Bottom };

/// Puts pages together: a rail of pages at the start side, a header with what the page shows, the
/// status pills, one banner, and the page itself. Knows nothing of what the pages do.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    MainWindow(ActionSet &actions, const base::Clock &clock);

    /// Takes the page; the first one is shown. `id` names it for `showPage`; the ids "settings" and
    /// "search" switch on the actions that open them.
    void addPage(const QString &id, const QString &iconName, Page *page,
                 RailPlace place = RailPlace::Top);
    /// Gives the page back, null when there is none; shows the first of the others when it was the
    /// one shown.
    std::unique_ptr<Page> takePage(const QString &id);
    /// The same for a page that is being used: it goes later.
    void removePage(const QString &id);
    void showPage(const QString &id);
    /// Takes a line that stands above every page while it is visible; who made it deletes it.
    void addStrip(QWidget *strip);
    [[nodiscard]] QString currentPage() const;

    [[nodiscard]] StatusPills &status() const { return *m_status; }
    [[nodiscard]] Banner &banner() const { return *m_banner; }
    [[nodiscard]] KeyFilter &keyFilter() const { return *m_keyFilter; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        QString id;
        Page *page;
        RailButton *button;
    };

    void buildRail();
    void buildHeader();
    void connectActions();
    void showHelp();
    void showStep(int step);
    void renewHeader();
    void retranslate();
    [[nodiscard]] const Entry *current() const;

    ActionSet &m_actions;
    KeyFilter *m_keyFilter;
    QWidget *m_rail;
    QVBoxLayout *m_railTop;
    QVBoxLayout *m_railBottom;
    QWidget *m_header;
    QWidget *m_search = nullptr;
    HelpSheet *m_help = nullptr; ///< made when first asked for
    QHBoxLayout *m_pagePills;
    PlainLabel *m_heading;
    PlainLabel *m_subline;
    StatusPills *m_status;
    Banner *m_banner;
    QVBoxLayout *m_strips = nullptr;
    QStackedWidget *m_stack;
    QList<Entry> m_entries;
};

} // namespace vigil::ui
