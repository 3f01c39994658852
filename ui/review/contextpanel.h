// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/contexttexts.h"

#include <QList>
#include <QWidget>

class QScrollArea;

namespace vigil::ui {

/// The end side of the review desk: everything known of the case, in sections of fixed order.
class ContextPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ContextPanel(QWidget *parent = nullptr);

    /// Fills all sections and goes back to the top.
    void showCase(const ContextFacts &facts);
    /// Fills them again where they are: another language, another policy.
    void renew(const ContextFacts &facts);
    /// No case is on the desk.
    void clear();

Q_SIGNALS:
    void seekRequested(vigil::base::Millis position);

private:
    using Fill = void (*)(ContextSection &, const ContextFacts &);

    void add(const char *iconName, Fill fill);

    struct Entry
    {
        ContextSection *section;
        Fill fill;
    };

    QScrollArea *m_scroll;
    QWidget *m_column;
    QList<Entry> m_sections;
};

} // namespace vigil::ui
