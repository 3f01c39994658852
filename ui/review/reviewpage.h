// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "review/reviewsession.h"
#include "review/similarport.h"
#include "ui/shell/actionset.h"
#include "ui/shell/page.h"

#include <QStringList>

#include <functional>

class QStackedLayout;
class QStackedWidget;

namespace vigil::ui {

class Banner;
class ContextPanel;
class DecisionBar;
class EmptyState;
class FormExtras;
class QueuePanel;
class RestPanel;
class StageWidget;
class StatusPills;
struct ContextFacts;

/// The review desk: queue, stage, context and decision bar around one ReviewSession, which says
/// what is possible. The page shows it and passes on what the person does; it decides nothing
/// itself.
class ReviewPage final : public Page
{
    Q_OBJECT

public:
    /// Of the window; all outlive the page.
    struct Frame
    {
        ActionSet &actions;
        StatusPills &status;
        Banner &banner;
        const base::Clock &clock;
        review::SimilarPort &similar;
        /// Taken by the page; stands in place of the desk while the person rests. May be null.
        RestPanel *rest = nullptr;
    };

    /// Takes the stage. `languages`: the person's, BCP 47, for the heading; none: all.
    ReviewPage(review::ReviewSession &session, const Frame &frame, StageWidget *stage,
               QStringList languages, QWidget *parent = nullptr);

    [[nodiscard]] QString pageName() const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString subline() const override;
    [[nodiscard]] QList<ActionContext> contexts() const override;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Shown { Nothing, Refusal, NotSaved };

    void build();
    void connectSession();
    void connectStage();
    void connectDecisions();
    void connectCase();
    void on(const char *id, std::function<void()> then);

    void decide(int index);
    void renewActions();
    void renewCase();
    void renewNext();
    void renewContext();
    void renewSimilar();
    void renewPhase();
    void renewRest();
    void renewSaved();
    void renewLease();
    void showRefusal(const base::Error &error);
    void clearBanner();
    void showExtras(bool isOpen);
    void placeExtras();
    void sizePanels();
    void retranslate();
    [[nodiscard]] ContextFacts facts(const review::DeskCase &desk);
    [[nodiscard]] QList<domain::SubjectId> confirmedSimilar() const;
    /// Whether the same is decided of the confirmed similar videos.
    void toggleAlike();

    review::ReviewSession &m_session;
    Frame m_frame;
    QStringList m_languages;
    QStackedLayout *m_places; ///< the desk, or where the person rests
    QWidget *m_desk;
    QueuePanel *m_queue;
    QStackedWidget *m_middle;
    StageWidget *m_stage;
    EmptyState *m_empty;
    ContextPanel *m_context;
    DecisionBar *m_bar;
    FormExtras *m_extras;
    QString m_contextPolicy;
    QList<domain::SubjectId> m_contextAlike;
    Shown m_shown = Shown::Nothing;
};

} // namespace vigil::ui
