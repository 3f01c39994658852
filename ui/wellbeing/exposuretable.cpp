// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wellbeing/exposuretable.h"

#include "ui/review/reviewtexts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/wellbeing/shifttexts.h"
#include "ui/widgets/plainlabel.h"
#include "wellbeing/shiftkeeper.h"

#include <QCollator>
#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace vigil::ui {

namespace {

constexpr int barWidth = 160;
constexpr int barHeight = 8;

/// A share of the whole, from the side where lines begin; the text beside it says the same.
class Bar final : public QWidget
{
public:
    explicit Bar(QWidget *parent) : QWidget(parent) { renewSize(); }

    void setShares(double all, double severe)
    {
        m_all = all;
        m_severe = severe;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), color(Token::Raised));
        draw(painter, m_all, Token::Accent);
        draw(painter, m_severe, Token::Text);
    }
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::StyleChange)
            renewSize();
    }

private:
    void renewSize() { setFixedSize(scaled(barWidth), scaled(barHeight)); }
    void draw(QPainter &painter, double share, Token token) const
    {
        const int wide = qRound(share * width());
        const int x = layoutDirection() == Qt::RightToLeft ? width() - wide : 0;
        painter.fillRect(QRect(x, 0, wide, height()), color(token));
    }

    double m_all = 0;
    double m_severe = 0;
};

} // namespace

ExposureTable::ExposureTable(wellbeing::ShiftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_nothing(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::betweenGroups);
    m_grid->setVerticalSpacing(metrics::inGroup);
    m_grid->setColumnStretch(0, 1);
    m_nothing->setWordWrap(true);
    m_grid->addWidget(m_nothing, 0, 0, 1, 4);
    renew();
}

ExposureTable::Line &ExposureTable::lineAt(qsizetype index)
{
    if (index == m_lines.size()) {
        Line line{new PlainLabel(TextRole::Base, Token::Text, this), new Bar(this),
                  new PlainLabel(TextRole::Base, Token::Text, this),
                  new PlainLabel(TextRole::Base, Token::DimText, this)};
        line.name->setElided(Qt::ElideRight);
        line.time->setTabular(true);
        line.severe->setTabular(true);
        line.time->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        const int row = static_cast<int>(index) + 1;
        m_grid->addWidget(line.name, row, 0);
        m_grid->addWidget(line.bar, row, 1, Qt::AlignVCenter);
        m_grid->addWidget(line.time, row, 2);
        m_grid->addWidget(line.severe, row, 3);
        m_lines.append(line);
    }
    return m_lines[index];
}

void ExposureTable::fill(Line &line, const QString &name, base::Millis time, base::Millis severe,
                         base::Millis whole)
{
    line.name->setText(name);
    line.time->setText(durationText(time));
    line.severe->setText(severe > base::Millis{}
                             //: How much of the time before it. %1 is a duration
                             ? tr("of it severe: %1").arg(durationText(severe))
                             : QString());
    line.name->setAccessibleName(dotted({name, line.time->text(), line.severe->text()}));
    const auto share = [whole](base::Millis part) {
        return whole > base::Millis{} ? double(part.count()) / double(whole.count()) : 0.0;
    };
    static_cast<Bar *>(line.bar)->setShares(share(time), share(severe));
    for (QWidget *part : {static_cast<QWidget *>(line.name), line.bar,
                          static_cast<QWidget *>(line.time), static_cast<QWidget *>(line.severe)})
        part->show();
}

void ExposureTable::renew()
{
    const wellbeing::Exposure &seen = m_keeper.shift().exposure();
    QList<NamedHarm> kinds;
    for (const domain::HarmKind &kind : seen.kinds())
        kinds.append({kind, harmName(*m_keeper.policies(), kind, QLocale().bcp47Name())});
    std::sort(kinds.begin(), kinds.end(), [collator = QCollator()](const auto &a, const auto &b) {
        return collator.compare(a.name, b.name) < 0;
    });
    m_nothing->setText(tr("No video has been on screen yet."));
    m_nothing->setVisible(kinds.isEmpty());
    qsizetype used = 0;
    for (const NamedHarm &harm : std::as_const(kinds))
        fill(lineAt(used++), harm.name, seen.of(harm.kind), seen.severeOf(harm.kind), seen.total());
    //: The last line of a table: all kinds of harm
    if (!kinds.isEmpty())
        fill(lineAt(used++), tr("All together"), seen.total(), seen.severe(), seen.total());
    for (; used < m_lines.size(); ++used) {
        const Line &line = m_lines[used];
        for (QWidget *part :
             {static_cast<QWidget *>(line.name), line.bar, static_cast<QWidget *>(line.time),
              static_cast<QWidget *>(line.severe)})
            part->hide();
    }
}

void ExposureTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renew();
}

} // namespace vigil::ui
