// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/severity.h"
#include "media/filtersettings.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QSlider;

namespace vigil::ui {

class PlainLabel;
class Preferences;

/// The filters that a video is shown with at first: one column for every severity, or one for each
/// side by side; and which videos are warned of before. Each change is kept at once; what another
/// filter leaves nothing of is disabled.
class SafeViewingGroup final : public QWidget
{
    Q_OBJECT

public:
    explicit SafeViewingGroup(Preferences &preferences, QWidget *parent = nullptr);

    static constexpr std::array flags{
        &media::FilterSettings::isOutlined, &media::FilterSettings::isGreyscale,
        &media::FilterSettings::isSepia, &media::FilterSettings::isSmall,
        &media::FilterSettings::isMuted};

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Level
    {
        QSlider *slider = nullptr;
        PlainLabel *value = nullptr;
    };
    struct Column
    {
        domain::Severity severity = domain::Severity::Low;
        PlainLabel *title = nullptr;
        Level blur;
        Level dim;
        std::array<QCheckBox *, flags.size()> boxes{};
    };
    static constexpr int levelRows = 2;

    void buildWarning(QGridLayout &grid);
    void buildColumn(QGridLayout &grid, std::size_t index, domain::Severity severity);
    [[nodiscard]] Level buildLevel(QGridLayout &grid, int row, int column, int most);
    void save(const Column &column);
    void renew();
    void renewWarning();
    void renewColumn(const Column &column, bool isShown, bool isAlone);
    void retranslate();
    /// Names for eyes and for readers of screens, which differ where columns are apart.
    void nameControls();

    Preferences &m_preferences;
    PlainLabel *m_title;
    PlainLabel *m_hint;
    QCheckBox *m_apart;
    std::array<PlainLabel *, levelRows + flags.size()> m_labels{};
    std::array<Column, domain::severityNames.rows().size()> m_columns;
    PlainLabel *m_warnLabel;
    /// Its data: the least severity as a number; none for never.
    QComboBox *m_warn;
};

} // namespace vigil::ui
