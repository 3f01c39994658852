// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QPushButton>
#include <QWidget>

class QVBoxLayout;

namespace vigil::ui {

/// The heading of a Section: icon, title, an aside (a handle), a summary at the far end.
class SectionHeading final : public QPushButton
{
    Q_OBJECT

public:
    explicit SectionHeading(const QString &iconName, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setAside(const QString &aside);
    void setSummary(const QString &summary, Token token);
    void setCanOpen(bool canOpen);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void renewAccessible();

    QString m_iconName;
    QString m_aside;
    QString m_summary;
    Token m_summaryToken;
    bool m_canOpen = false;
};

/// One group of the context column: its heading's summary and its body are enough for the easy
/// case, `details` opens for the hard one. What is not filled is not shown.
class Section final : public QWidget
{
    Q_OBJECT

public:
    explicit Section(const QString &iconName, QWidget *parent = nullptr);

    void setTitle(const QString &title) { m_heading->setTitle(title); }
    /// Dim text behind the title, already made safe (strangerHandle) when it comes from outside.
    void setAside(const QString &aside) { m_heading->setAside(aside); }
    void setSummary(const QString &summary, Token token = Token::DimText)
    {
        m_heading->setSummary(summary, token);
    }

    /// Always shown.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Shown when open; the heading becomes a button that opens it.
    [[nodiscard]] QVBoxLayout *details();

    [[nodiscard]] bool isOpen() const;
    void setOpen(bool isOpen);
    [[nodiscard]] SectionHeading *heading() const { return m_heading; }

Q_SIGNALS:
    void opened(bool isOpen);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SectionHeading *m_heading;
    QVBoxLayout *m_body;
    QWidget *m_details = nullptr;
    QVBoxLayout *m_detailsLayout = nullptr;
};

} // namespace vigil::ui
