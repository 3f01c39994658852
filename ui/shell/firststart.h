// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace vigil::ui {

class KeyFields;
class PlainLabel;

/// The first start, in two steps: who the first member is and what will be made where; then, if
/// they like, a personal key.
class FirstStart final : public QWidget
{
    Q_OBJECT

public:
    /// `name` stands in the field at first; `folder` is where the store will lie.
    FirstStart(const QString &name, QString folder, QWidget *parent = nullptr);

    void showProblem(const QString &text);
    /// The store is made; the second step.
    void askForKey();
    /// While something is being made nothing else can be asked for.
    void setBusy(bool isBusy);

Q_SIGNALS:
    void storeRequested(const QString &name);
    void keyRequested(const QString &passphrase);
    /// The person goes on without a key.
    void keyPutOff();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildStore(const QString &name);
    [[nodiscard]] QWidget *buildKey();
    void retranslate();

    QString m_folder;
    QStackedWidget *m_steps;
    PlainLabel *m_problem;
    PlainLabel *m_title;
    PlainLabel *m_nameLabel;
    QLineEdit *m_name;
    PlainLabel *m_what;
    PlainLabel *m_where;
    QPushButton *m_make;
    PlainLabel *m_keyTitle;
    PlainLabel *m_keyWhat;
    KeyFields *m_key;
    QPushButton *m_makeKey;
    QPushButton *m_later;
};

} // namespace vigil::ui
