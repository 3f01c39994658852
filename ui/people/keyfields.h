// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace vigil::ui {

class PlainLabel;

/// A new passphrase, typed twice, and what is still wrong with it.
class KeyFields final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyFields(QWidget *parent = nullptr);

    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] QString passphrase() const;
    /// Forgets what was typed.
    void clear();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void renew();

    PlainLabel *m_firstLabel;
    QLineEdit *m_first;
    PlainLabel *m_secondLabel;
    QLineEdit *m_second;
    PlainLabel *m_hint;
};

} // namespace vigil::ui
