// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actiontable.h"

#include <QCoreApplication>

#include <algorithm>

namespace vigil::ui {

const ActionRow *ActionTable::find(QStringView id) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [id](const ActionRow &r) {
        return id == QLatin1StringView(r.id);
    });
    return row == m_rows.end() ? nullptr : &*row;
}

QString actionId(const ActionRow &row)
{
    return QLatin1StringView(row.id);
}

QString actionText(const ActionRow &row)
{
    return QCoreApplication::translate("Actions", row.text);
}

QString categoryText(ActionCategory category)
{
    switch (category) {
    case ActionCategory::Decide:
        //: Heading in the list of keys
        return QCoreApplication::translate("Actions", "Decide");
    case ActionCategory::Case:
        //: Heading in the list of keys: what one does with a case besides deciding
        return QCoreApplication::translate("Actions", "Case");
    case ActionCategory::Play:
        //: Heading in the list of keys: playing the video
        return QCoreApplication::translate("Actions", "Play");
    case ActionCategory::SafeViewing:
        //: Heading in the list of keys
        return QCoreApplication::translate("Actions", "Safe viewing");
    case ActionCategory::Window:
        //: Heading in the list of keys
        return QCoreApplication::translate("Actions", "Window");
    case ActionCategory::Writing:
        //: Heading in the list of keys: in text fields
        return QCoreApplication::translate("Actions", "Writing");
    }
    Q_UNREACHABLE();
}

bool areLiveTogether(ActionContext a, ActionContext b)
{
    return (a == ActionContext::Text) == (b == ActionContext::Text);
}

} // namespace vigil::ui
