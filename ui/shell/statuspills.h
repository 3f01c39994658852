// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <chrono>
#include <optional>

namespace vigil::ui {

class Pill;

enum class SavedState { Saved, Saving, NotSaved };
enum class HubState { None, InStep, Sending, OutOfReach };

/// The status line of the window: lease, saved state, hub state, each with icon and word. A state
/// that does not exist (no lease, no hub) is not shown.
class StatusPills final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusPills(QWidget *parent = nullptr);

    void setLease(std::optional<std::chrono::seconds> left, bool isHeld = false);
    void setSaved(SavedState state);
    void setHub(HubState state, int waiting = 0);

protected:
    void changeEvent(QEvent *event) override;

private:
    void renewLease();
    void renewSaved();
    void renewHub();

    Pill *m_lease;
    Pill *m_saved;
    Pill *m_hub;
    std::optional<std::chrono::seconds> m_left;
    bool m_isHeld = false;
    SavedState m_savedState = SavedState::Saved;
    HubState m_hubState = HubState::None;
    int m_waiting = 0;
};

} // namespace vigil::ui
