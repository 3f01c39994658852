// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/upgradestep.h"
#include "ui/shell/page.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>
#include <vector>

class QProgressBar;
class QScrollArea;
class QVBoxLayout;

namespace vigil::ui {

class IconLabel;
class PlainLabel;
class StoreUpgrade;

/// What the window shows in place of the desk while the store is brought to this program: why, its
/// steps, how far the one that runs is as far as anybody knows, and that nothing can be lost.
class UpgradePage final : public Page
{
    Q_OBJECT

public:
    /// `upgrade` may end before it.
    explicit UpgradePage(const StoreUpgrade &upgrade, QWidget *parent = nullptr);

    [[nodiscard]] QString pageName() const override;
    /// Nothing can be pressed; with large text the keyboard scrolls.
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// One line of the list: what is done, runs, or is still to come.
    struct Line
    {
        store::UpgradeStep step;
        QWidget *row;
        IconLabel *icon;
        PlainLabel *text;
    };

    void build(QVBoxLayout &column);
    void addLine(store::UpgradeStep step, QVBoxLayout &lines);
    void setProgress(const store::UpgradeProgress &progress);
    void beginStep();
    void renew();
    void renewLines();
    void renewMeasure();

    QString m_backupFolder;
    /// What the upgrade began with; nothing before it has said so.
    std::optional<store::UpgradeStep> m_first;
    store::UpgradeProgress m_progress;
    QElapsedTimer m_stepTime;
    QTimer m_second;
    QScrollArea *m_scroll;
    std::vector<Line> m_lines;
    PlainLabel *m_title;
    PlainLabel *m_what;
    PlainLabel *m_copy;
    QProgressBar *m_bar;
    PlainLabel *m_measure;
    PlainLabel *m_safe;
};

} // namespace vigil::ui
