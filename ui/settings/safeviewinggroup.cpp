// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/safeviewinggroup.h"

#include "ui/settings/preferences.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wrappedcheckbox.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>

namespace vigil::ui {

using media::FilterSettings;

namespace {

constexpr int leastSlider = 56;

QString severityTitle(domain::Severity severity)
{
    switch (severity) {
    //: Title of a column: cases of this severity
    case domain::Severity::Low: return SafeViewingGroup::tr("Low");
    //: Title of a column: cases of this severity
    case domain::Severity::Medium: return SafeViewingGroup::tr("Medium");
    //: Title of a column: cases of this severity
    case domain::Severity::High: return SafeViewingGroup::tr("High");
    //: Title of a column: cases of this severity
    case domain::Severity::Severe: return SafeViewingGroup::tr("Severe");
    }
    return {};
}

/// Of the line in which videos from this severity on are chosen.
QString warnText(std::optional<domain::Severity> least)
{
    if (!least)
        return SafeViewingGroup::tr("No video");
    switch (*least) {
    case domain::Severity::Low: return SafeViewingGroup::tr("Every graphic video");
    case domain::Severity::Medium:
        return SafeViewingGroup::tr("Graphic videos of medium severity and up");
    case domain::Severity::High:
        return SafeViewingGroup::tr("Graphic videos of high severity and up");
    case domain::Severity::Severe: return SafeViewingGroup::tr("Severe graphic videos");
    }
    return {};
}

QString flagText(bool FilterSettings::*flag)
{
    //: A filter: only where shapes end is drawn
    if (flag == &FilterSettings::isOutlined)
        return SafeViewingGroup::tr("Outlines only");
    if (flag == &FilterSettings::isGreyscale)
        return SafeViewingGroup::tr("Without colour");
    //: A filter: the brown tones of old photographs
    if (flag == &FilterSettings::isSepia)
        return SafeViewingGroup::tr("Sepia tones");
    if (flag == &FilterSettings::isSmall)
        return SafeViewingGroup::tr("Small picture");
    return SafeViewingGroup::tr("Without sound");
}

/// Whether this filter changes what is to be seen beside the others that are on.
bool hasEffect(bool FilterSettings::*flag, const FilterSettings &filters)
{
    if (flag == &FilterSettings::isGreyscale)
        return !filters.isOutlined;
    if (flag == &FilterSettings::isSepia)
        return !filters.isOutlined && !filters.isGreyscale;
    return true;
}

} // namespace

SafeViewingGroup::SafeViewingGroup(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_title(new PlainLabel(TextRole::Heading, Token::Text, this))
    , m_hint(new PlainLabel(TextRole::Small, Token::DimText, this))
    , m_apart(new WrappedCheckBox(this))
    , m_warnLabel(new PlainLabel(TextRole::Base, Token::Text, this))
    , m_warn(new QComboBox(this))
{
    QVBoxLayout *layout = beginGroup(*this, m_title, m_hint);
    layout->addWidget(m_apart);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::betweenGroups);
    grid->setVerticalSpacing(metrics::inGroup);
    // So that controls stand below those of the groups around this one.
    grid->setColumnMinimumWidth(0, scaled(metrics::labelWidth) + metrics::inGroup
                                       - metrics::betweenGroups);
    for (std::size_t row = 0; row < m_labels.size(); ++row) {
        m_labels[row] = new PlainLabel(TextRole::Base, Token::Text, this);
        grid->addWidget(m_labels[row], int(row) + 1, 0);
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        buildColumn(*grid, i, domain::severityNames.rows()[i].first);
    buildWarning(*grid);
    layout->addLayout(grid);
    connect(m_apart, &QCheckBox::toggled, this, [this](bool isApart) {
        SafeViewing safe = m_preferences.safeViewing();
        safe.setPerSeverity(isApart);
        m_preferences.setSafeViewing(safe);
    });
    connect(&m_preferences, &Preferences::changed, this, &SafeViewingGroup::renew);
    retranslate();
}

void SafeViewingGroup::buildWarning(QGridLayout &grid)
{
    const int row = int(m_labels.size()) + 1;
    grid.addWidget(m_warnLabel, row, 0);
    // Shortens its text rather than push the page apart.
    m_warn->setMinimumWidth(scaled(metrics::labelWidth));
    grid.addWidget(m_warn, row, 1, 1, int(m_columns.size()), Qt::AlignLeading);
    for (const auto &entry : domain::severityNames.rows())
        m_warn->addItem({}, int(entry.first));
    m_warn->addItem({});
    connect(m_warn, &QComboBox::activated, this, [this] {
        const QVariant least = m_warn->currentData();
        SafeViewing safe = m_preferences.safeViewing();
        safe.setWarnsFrom(least.isValid() ? std::optional(domain::Severity(least.toInt()))
                                          : std::nullopt);
        m_preferences.setSafeViewing(safe);
    });
}

void SafeViewingGroup::buildColumn(QGridLayout &grid, std::size_t index, domain::Severity severity)
{
    Column &column = m_columns[index];
    const int at = int(index) + 1;
    column.severity = severity;
    column.title = new PlainLabel(TextRole::Strong, Token::Text, this);
    grid.addWidget(column.title, 0, at);
    column.blur = buildLevel(grid, 1, at, FilterSettings::strongestBlur);
    column.dim = buildLevel(grid, 2, at, FilterSettings::strongestDim);
    for (std::size_t i = 0; i < flags.size(); ++i) {
        column.boxes[i] = new QCheckBox(this);
        grid.addWidget(column.boxes[i], levelRows + 1 + int(i), at);
        connect(column.boxes[i], &QCheckBox::toggled, this, [this, &column] { save(column); });
    }
    for (const Level &level : {column.blur, column.dim})
        connect(level.slider, &QSlider::valueChanged, this, [this, &column] { save(column); });
}

SafeViewingGroup::Level SafeViewingGroup::buildLevel(QGridLayout &grid, int row, int column,
                                                     int most)
{
    Level level{new QSlider(Qt::Horizontal, this),
                new PlainLabel(TextRole::Base, Token::DimText, this)};
    level.slider->setRange(0, most);
    level.slider->setPageStep(1);
    level.slider->setMinimumWidth(scaled(leastSlider));
    level.value->setTabular(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::inGroup);
    line->addWidget(level.slider, 1);
    line->addWidget(level.value);
    grid.addLayout(line, row, column);
    return level;
}

void SafeViewingGroup::save(const Column &column)
{
    SafeViewing safe = m_preferences.safeViewing();
    FilterSettings filters = safe.of(column.severity);
    filters.blur = column.blur.slider->value();
    filters.dim = column.dim.slider->value();
    for (std::size_t i = 0; i < flags.size(); ++i)
        filters.*flags[i] = column.boxes[i]->isChecked();
    safe.set(column.severity, filters);
    m_preferences.setSafeViewing(safe);
}

void SafeViewingGroup::renew()
{
    const bool isApart = m_preferences.safeViewing().isPerSeverity();
    const QSignalBlocker blocker(m_apart);
    m_apart->setChecked(isApart);
    // Alone, a box carries its own text, which can be clicked.
    for (std::size_t row = levelRows; row < m_labels.size(); ++row)
        m_labels[row]->setVisible(isApart);
    for (const Column &column : m_columns)
        renewColumn(column, isApart || &column == &m_columns.front(), !isApart);
    renewWarning();
    nameControls();
}

void SafeViewingGroup::renewWarning()
{
    for (int i = 0; i < m_warn->count(); ++i) {
        const QVariant least = m_warn->itemData(i);
        m_warn->setItemText(i, warnText(least.isValid()
                                            ? std::optional(domain::Severity(least.toInt()))
                                            : std::nullopt));
    }
    const auto least = m_preferences.safeViewing().warnsFrom();
    m_warn->setCurrentIndex(m_warn->findData(least ? QVariant(int(*least)) : QVariant()));
}

void SafeViewingGroup::renewColumn(const Column &column, bool isShown, bool isAlone)
{
    const FilterSettings filters = m_preferences.safeViewing().of(column.severity);
    const QLocale locale;
    const auto show = [&](const Level &level, int value) {
        const QSignalBlocker blocker(level.slider);
        level.slider->setValue(value);
        //: How strong a filter is: "3 of 6"
        level.value->setText(
            isAlone ? tr("%1 of %2")
                          .arg(locale.toString(value), locale.toString(level.slider->maximum()))
                    : locale.toString(value));
        level.slider->setVisible(isShown);
        level.value->setVisible(isShown);
    };
    column.title->setVisible(isShown && !isAlone);
    show(column.blur, filters.blur);
    show(column.dim, filters.dim);
    for (std::size_t i = 0; i < flags.size(); ++i) {
        QCheckBox &box = *column.boxes[i];
        const QSignalBlocker blocker(box);
        box.setChecked(filters.*flags[i]);
        box.setEnabled(hasEffect(flags[i], filters));
        box.setVisible(isShown);
    }
}

void SafeViewingGroup::nameControls()
{
    const bool isApart = m_preferences.safeViewing().isPerSeverity();
    for (const Column &column : m_columns) {
        const auto name = [&](const QString &text) {
            //: A filter and the severity of the cases it is for: "Blur, severe"
            return isApart ? tr("%1, %2").arg(text, column.title->text()) : text;
        };
        column.blur.slider->setAccessibleName(name(m_labels[0]->text()));
        column.dim.slider->setAccessibleName(name(m_labels[1]->text()));
        for (std::size_t i = 0; i < flags.size(); ++i) {
            const QString &text = m_labels[levelRows + i]->text();
            column.boxes[i]->setText(isApart ? QString() : text);
            column.boxes[i]->setAccessibleName(name(text));
        }
    }
}

void SafeViewingGroup::retranslate()
{
    m_title->setText(tr("Safe viewing"));
    m_hint->setText(tr("How every video is shown at first. Your team may ask for more, never for "
                       "less. Hold the key to see clear for a moment."));
    m_apart->setText(tr("Choose apart for each severity"));
    //: Label: how much a video is blurred
    m_labels[0]->setText(tr("Blur"));
    //: Label: how much darker a video is shown
    m_labels[1]->setText(tr("Dim"));
    for (std::size_t i = 0; i < flags.size(); ++i)
        m_labels[levelRows + i]->setText(flagText(flags[i]));
    //: Label: before which videos a warning comes
    m_warnLabel->setText(tr("Warn before"));
    m_warn->setAccessibleName(m_warnLabel->text());
    for (const Column &column : m_columns)
        column.title->setText(severityTitle(column.severity));
    renew();
}

void SafeViewingGroup::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigil::ui
