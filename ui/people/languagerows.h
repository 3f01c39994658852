// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/member.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace vigil::ui {

class SearchCombo;

/// The languages that a person knows, a line each with how well, and a button for one more.
class LanguageRows final : public QWidget
{
    Q_OBJECT

public:
    explicit LanguageRows(QWidget *parent = nullptr);

    void setSkills(const QList<domain::LanguageSkill> &skills);
    /// Without lines in which no language was chosen; of one named twice, the first.
    [[nodiscard]] QList<domain::LanguageSkill> skills() const;

private:
    struct Line
    {
        QWidget *widget;
        SearchCombo *language;
        QComboBox *level;
    };
    SearchCombo *addLine(const domain::LanguageSkill &skill);

    QList<std::pair<QString, QString>> m_known; ///< name, code
    QVBoxLayout *m_lines;
    QPushButton *m_add;
    QList<Line> m_shown;
};

} // namespace vigil::ui
