// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QString>
#include <QStringView>

#include <span>

namespace vigil::ui {

/// Where an action's keys work. Global, Review and Player can be live at once, Text only while
/// typing.
enum class ActionContext { Global, Review, Player, Text };

/// The headings of the key editor and the help sheet, in their order there.
enum class ActionCategory { Decide, Case, Play, SafeViewing, Window, Writing };

/// Press: once. Repeat: again while the key stays down. Hold: as long as it stays down.
enum class KeyUse { Press, Repeat, Hold };

/// One action: everything that menus, buttons, the key editor and the help sheet are made from.
struct ActionRow
{
    const char *id;
    const char *text; ///< English; translated in the context "Actions"
    const char *icon;
    const char *keys; ///< strokes as KeyStroke writes them, separated by spaces
    ActionContext context = ActionContext::Global;
    ActionCategory category = ActionCategory::Window;
    KeyUse use = KeyUse::Press;
    bool isUndoable = false;
    bool isFixed = false; ///< the key belongs to text fields and cannot be changed
    Token token = Token::Text;
};

/// The actions of a program. Ids are unique and so are keys among contexts that are live together.
class ActionTable final
{
public:
    explicit ActionTable(std::span<const ActionRow> rows) : m_rows(rows) {}

    [[nodiscard]] std::span<const ActionRow> rows() const { return m_rows; }
    [[nodiscard]] const ActionRow *find(QStringView id) const;

private:
    std::span<const ActionRow> m_rows;
};

/// The rows of the console.
[[nodiscard]] std::span<const ActionRow> consoleActions();

[[nodiscard]] QString actionId(const ActionRow &row);
[[nodiscard]] QString actionText(const ActionRow &row);
[[nodiscard]] QString categoryText(ActionCategory category);
/// True when both contexts can be live at once, so that they cannot share a key.
[[nodiscard]] bool areLiveTogether(ActionContext a, ActionContext b);

} // namespace vigil::ui
