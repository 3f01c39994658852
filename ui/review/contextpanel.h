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
    /// One section: its icon and what fills it.
    struct Part
    {
        const char *iconName;
        void (*fill)(ContextSection &, const ContextFacts &);
    };
    /// Of a case on the desk, and of a subject that somebody looks at.
    [[nodiscard]] static QList<Part> caseParts();
    [[nodiscard]] static QList<Part> subjectParts();

    explicit ContextPanel(QWidget *parent = nullptr) : ContextPanel(caseParts(), parent) {}
    ContextPanel(const QList<Part> &parts, QWidget *parent);

    /// Fills all sections and goes back to the top.
    void showCase(const ContextFacts &facts);
    /// Fills them again where they are: another language, another policy.
    void renew(const ContextFacts &facts);
    /// Fills one section again; the focus stays in it.
    void renewPart(void (*fill)(ContextSection &, const ContextFacts &), const ContextFacts &facts);
    /// No case is on the desk.
    void clear();

Q_SIGNALS:
    void seekRequested(vigil::base::Millis position);

private:
    void add(const Part &part);

    struct Entry
    {
        ContextSection *section;
        Part part;
    };

    QScrollArea *m_scroll;
    QWidget *m_column;
    QList<Entry> m_sections;
};

} // namespace vigil::ui
