// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wellbeing/optoutgroup.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/wellbeing/shifttexts.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/plainlabel.h"
#include "wellbeing/shiftkeeper.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace vigil::ui {

using wellbeing::ShiftKeeper;

namespace {

constexpr int columns = 2;
constexpr int nameWidth = 300;

} // namespace

OptOutGroup::OptOutGroup(ShiftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_title(new PlainLabel(TextRole::Heading, Token::Text, this))
    , m_hint(new PlainLabel(TextRole::Small, Token::DimText, this))
    , m_grid(new QGridLayout)
{
    m_grid->setHorizontalSpacing(metrics::betweenGroups);
    m_grid->setVerticalSpacing(metrics::grid);
    QVBoxLayout *layout = beginGroup(*this, m_title, m_hint);
    layout->addLayout(m_grid);
    connect(&m_keeper, &ShiftKeeper::choiceChanged, this, &OptOutGroup::renew);
    renew();
}

void OptOutGroup::renew()
{
    m_title->setText(tr("Kinds of harm that you are not offered"));
    m_hint->setText(tr("Cases of these kinds go to others, and nobody is told that you chose so. "
                       "You are never asked why, and can change it at any time."));
    const QList<NamedHarm> harms = namedHarms(*m_keeper.policies(), QLocale().bcp47Name());
    while (m_boxes.size() < harms.size()) {
        const qsizetype index = m_boxes.size();
        auto *box = new QCheckBox(this);
        m_grid->addWidget(box, static_cast<int>(index) / columns,
                          static_cast<int>(index) % columns);
        connect(box, &QCheckBox::toggled, this,
                [this, index](bool isOut) { m_keeper.setOptOut(m_kinds[index], isOut); });
        m_boxes.append(box);
    }
    m_kinds.clear();
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        QCheckBox &box = *m_boxes[i];
        box.setVisible(i < harms.size());
        if (i >= harms.size())
            continue;
        m_kinds << harms[i].kind;
        const QSignalBlocker blocker(&box);
        const QString name =
            box.fontMetrics().elidedText(harms[i].name, Qt::ElideRight, scaled(nameWidth));
        // In a button's text a single "&" would mark a key.
        box.setText(QString(name).replace(u'&', QStringLiteral("&&")));
        box.setToolTip(name == harms[i].name ? QString() : plainToolTip(harms[i].name));
        box.setAccessibleName(harms[i].name);
        box.setChecked(m_keeper.optOuts().contains(harms[i].kind));
    }
}

void OptOutGroup::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        renew();
}

void OptOutGroup::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // A policy may have been published since.
    renew();
}

} // namespace vigil::ui
