// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/teamdesk.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace vigil::ui {

class PlainLabel;

/// A field for a passphrase: nothing shows, nothing is corrected, nothing is remembered.
[[nodiscard]] QLineEdit *makePassphraseField(QWidget *parent);

/// One act of a person: what will happen, what is needed for it, their passphrase where they sign,
/// and one button that does it. Stays open with the reason when the act is refused, so that nothing
/// typed is lost but the passphrase.
class ActDialog : public QDialog
{
    Q_OBJECT

public:
    struct Texts
    {
        QString title;       ///< of the window
        QString explanation; ///< what happens; may be empty
        QString button;      ///< a verb
    };

    ActDialog(const Texts &texts, QWidget *parent);

    /// Whether the field for the passphrase is there.
    void setSigned(bool isSigned);
    [[nodiscard]] QString passphrase() const;

    /// Waits for the answer: closes on success, else says why not.
    void await(const TeamDesk::Answer &answer);
    void showProblem(const QString &text);

Q_SIGNALS:
    /// The person wants it done.
    void submitted();

protected:
    /// Where the fields of the act go.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QPushButton *button() const { return m_button; }

private:
    void setBusy(bool isBusy);

    QVBoxLayout *m_body;
    PlainLabel *m_passphraseLabel;
    QLineEdit *m_passphrase;
    PlainLabel *m_problem;
    QPushButton *m_cancel;
    QPushButton *m_button;
};

} // namespace vigil::ui
