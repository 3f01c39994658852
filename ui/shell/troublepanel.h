// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "store/rescue.h"
#include "ui/shell/troubletexts.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace vigil::ui {

class PlainLabel;
class ProgressLine;
class StoreRescue;

/// Why the store cannot be opened or written, what works meanwhile, what to do, and the buttons
/// that do it. Asks for what it wants; never changes anything by itself.
class TroublePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TroublePanel(StoreRescue &rescue, QWidget *parent = nullptr);

    void setTrouble(base::ErrorCode code);
    /// Where the keyboard goes: the button that most likely helps.
    [[nodiscard]] QWidget *firstFocus() const;

Q_SIGNALS:
    void restoreRequested(const QString &file);
    void copyRequested(const QString &place);
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What was said last about something the person asked for; again when the language changes.
    using Answer = std::function<QString()>;

    void build(QVBoxLayout &column);
    void connectRescue();
    void addOffer(const store::Refuge &refuge, bool isFirst);
    void chooseBackup();
    void chooseCopyPlace();
    void say(Answer answer, bool isProblem);
    void renew();
    void renewOffers();
    void renewWork();

    StoreRescue &m_rescue;
    base::ErrorCode m_code{""};
    Trouble m_trouble;
    Answer m_answer;
    bool m_isCopying = false; ///< else restoring: what was asked for last
    PlainLabel *m_title;
    PlainLabel *m_what;
    PlainLabel *m_place;
    PlainLabel *m_worksTitle;
    PlainLabel *m_works;
    PlainLabel *m_toDoTitle;
    PlainLabel *m_toDo;
    QWidget *m_offers = nullptr; ///< made anew with each look
    QVBoxLayout *m_offersPlace = nullptr;
    PlainLabel *m_none;
    QWidget *m_buttons;
    QPushButton *m_other;
    QPushButton *m_copy;
    QPushButton *m_retry;
    ProgressLine *m_progress;
    PlainLabel *m_said;
};

} // namespace vigil::ui
