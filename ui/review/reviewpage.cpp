// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewpage.h"

#include "review/errors.h"
#include "ui/review/contextpanel.h"
#include "ui/review/decisionbar.h"
#include "ui/review/formextras.h"
#include "ui/review/formrow.h"
#include "ui/review/queuepanel.h"
#include "ui/review/reviewtexts.h"
#include "ui/review/stagewidget.h"
#include "ui/shell/banner.h"
#include "ui/shell/errortext.h"
#include "ui/shell/statuspills.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/wellbeing/restpanel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace vigil::ui {

namespace {

// With large text the side panels may take so much of the width, and the video keeps the rest.
constexpr double queueShare = 0.19;
constexpr double contextShare = 0.30;

int panelWidth(int usual, double share, int pageWidth)
{
    const int most = std::max(usual, static_cast<int>(share * pageWidth));
    return std::min(scaled(usual), most);
}

ui::SavedState pillState(review::SavedState state)
{
    switch (state) {
    case review::SavedState::Saved: return ui::SavedState::Saved;
    case review::SavedState::Saving: return ui::SavedState::Saving;
    case review::SavedState::NotSaved: return ui::SavedState::NotSaved;
    }
    return ui::SavedState::NotSaved;
}

} // namespace

ReviewPage::ReviewPage(review::ReviewSession &session, const Frame &frame, StageWidget *stage,
                       QStringList languages, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_frame(frame)
    , m_languages(std::move(languages))
    , m_places(new QStackedLayout(this))
    , m_desk(new QWidget)
    , m_queue(new QueuePanel(session, frame.clock, this))
    , m_middle(new QStackedWidget(this))
    , m_stage(stage)
    , m_empty(new EmptyState(QStringLiteral("inbox"), m_middle))
    , m_context(new ContextPanel(this))
    , m_bar(new DecisionBar(session, frame.actions, this))
    , m_extras(new FormExtras(session, this))
{
    build();
    connectSession();
    connectStage();
    connectDecisions();
    connectCase();
    renewCase();
    renewNext();
    renewPhase();
    renewSaved();
    retranslate();
}

void ReviewPage::build()
{
    m_middle->addWidget(m_stage);
    m_middle->addWidget(m_empty);
    m_middle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_queue);
    upper->addWidget(m_middle, 1);
    upper->addWidget(m_context);
    auto *layout = new QVBoxLayout(m_desk);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(m_bar);
    m_places->addWidget(m_desk);
    if (m_frame.rest) {
        m_places->addWidget(m_frame.rest);
        connect(m_frame.rest, &RestPanel::wantedChanged, this, &ReviewPage::renewRest);
    }
    setFocusPolicy(Qt::ClickFocus);
    sizePanels();
}

void ReviewPage::connectSession()
{
    using review::ReviewSession;
    connect(&m_session, &ReviewSession::currentChanged, this, &ReviewPage::renewCase);
    connect(&m_session, &ReviewSession::upNextChanged, this, &ReviewPage::renewNext);
    connect(&m_session, &ReviewSession::formChanged, this, &ReviewPage::renewContext);
    connect(&m_session, &ReviewSession::possibleChanged, this, &ReviewPage::renewActions);
    connect(&m_session, &ReviewSession::phaseChanged, this, &ReviewPage::renewPhase);
    connect(&m_session, &ReviewSession::savedStateChanged, this, &ReviewPage::renewSaved);
    connect(&m_session, &ReviewSession::leaseChanged, this, &ReviewPage::renewLease);
    connect(&m_session, &ReviewSession::queueChanged, this, &Page::headingChanged);
    connect(&m_session, &ReviewSession::refused, this, &ReviewPage::showRefusal);
    connect(&m_frame.similar, &review::SimilarPort::changed, this, &ReviewPage::renewSimilar);
    connect(&m_frame.similar, &review::SimilarPort::refused, this, &ReviewPage::showRefusal);
    connect(&m_frame.banner, &Banner::actionRequested, &m_session, &ReviewSession::retry);
    connect(m_empty, &EmptyState::actionRequested, &m_session, &ReviewSession::retry);
}

void ReviewPage::connectStage()
{
    using review::ReviewSession;
    connect(m_stage, &StageWidget::frameShown, &m_session, &ReviewSession::noteSeen);
    connect(m_stage, &StageWidget::evidenceMarked, &m_session, &ReviewSession::addEvidence);
    connect(m_stage, &StageWidget::activity, &m_session, &ReviewSession::noteActivity);
    connect(m_stage, &StageWidget::similarPicturesChanged, this, [this] {
        if (const review::DeskCase *desk = m_session.current())
            m_context->renewPart(fillSimilar, facts(*desk));
    });
    connect(m_stage, &StageWidget::unplayable, &m_session, &ReviewSession::noteUnplayable);
    connect(m_context, &ContextPanel::seekRequested, m_stage, &StageWidget::seek);
}

ContextFacts ReviewPage::facts(const review::DeskCase &desk)
{
    return {desk,
            m_session.form().policy(),
            m_session.reviewer().locale,
            m_frame.clock.now(),
            &m_frame.similar,
            int(m_session.form().similar().size()),
            [this] { toggleAlike(); },
            [this](const domain::SubjectId &subject) { return m_stage->similarPictures(subject); }};
}

QList<domain::SubjectId> ReviewPage::confirmedSimilar() const
{
    QList<domain::SubjectId> confirmed;
    for (const review::SimilarVideo &video : m_frame.similar.videos().videos) {
        if (video.found.relation == similar::Relation::Confirmed)
            confirmed << video.found.subject;
    }
    return confirmed;
}

void ReviewPage::toggleAlike()
{
    m_session.setSimilar(m_session.form().similar().isEmpty() ? confirmedSimilar()
                                                              : QList<domain::SubjectId>());
}

void ReviewPage::renewCase()
{
    const review::DeskCase *desk = m_session.current();
    m_stage->setCase(desk);
    m_stage->setEvidence(m_session.form().evidence());
    m_contextPolicy.clear();
    m_contextAlike = m_session.form().similar();
    if (desk) {
        const auto &policy = m_session.form().policy();
        m_contextPolicy = policy ? policy->policy->id.toString() : QString();
        m_context->showCase(facts(*desk));
        if (m_shown == Shown::Refusal)
            clearBanner();
    } else {
        m_context->clear();
    }
    showExtras(false);
    Q_EMIT headingChanged();
}

void ReviewPage::renewNext()
{
    m_stage->setNextCase(m_session.upNext());
}

// The form changes at every key in it, the context only with its policy.
void ReviewPage::renewContext()
{
    const review::DeskCase *desk = m_session.current();
    m_stage->setEvidence(m_session.form().evidence());
    const auto &policy = m_session.form().policy();
    const QString id = policy ? policy->policy->id.toString() : QString();
    if (!desk)
        return;
    if (std::exchange(m_contextAlike, m_session.form().similar()) != m_session.form().similar())
        m_context->renewPart(fillSimilar, facts(*desk));
    if (std::exchange(m_contextPolicy, id) != id)
        m_context->renew(facts(*desk));
}

void ReviewPage::renewSimilar()
{
    // Who was said not to be similar after all is not decided with the others.
    if (!m_session.form().similar().isEmpty())
        m_session.setSimilar(confirmedSimilar());
    if (const review::DeskCase *desk = m_session.current())
        m_context->renewPart(fillSimilar, facts(*desk));
    QList<domain::Segment> matched;
    for (const review::SimilarVideo &video : m_frame.similar.videos().videos) {
        if (video.found.relation != similar::Relation::Rejected)
            matched << video.found.match.query.segments;
    }
    m_stage->setMatched(matched);
    m_stage->setSimilar(m_frame.similar.videos().videos);
}

void ReviewPage::renewPhase()
{
    using review::Phase;
    const Phase phase = m_session.phase();
    const bool isAtWork = phase == Phase::Deciding || phase == Phase::Choosing;
    if (phase == Phase::Starting) {
        m_empty->setText(tr("Looking for the next case…"), {});
        m_empty->setActionText({});
    } else if (phase == Phase::Empty) {
        m_empty->setText(tr("No case waits for you"),
                         tr("Everything in your languages is decided, or for others to decide. New "
                            "flags come in by themselves; look again in a moment."));
        //: Button: asks for the next case
        m_empty->setActionText(tr("Look again"));
    } else if (phase == Phase::Failed && m_session.failure()) {
        const base::Error &failure = *m_session.failure();
        const bool isLeaseOver = failure.code == review::errors::leaseOver;
        m_empty->setText(
            isLeaseOver ? tr("Your time for this case is over") : tr("No case can be had now"),
            isLeaseOver ? tr("It went back to the queue, and nothing was decided. Take "
                             "the next case when you are back.")
                        : errorText(failure));
        //: Buttons: after a break, and after a fault
        m_empty->setActionText(isLeaseOver ? tr("Take the next case") : tr("Try again"));
    }
    m_middle->setCurrentWidget(isAtWork ? static_cast<QWidget *>(m_stage) : m_empty);
    if (phase == Phase::Resting) {
        showExtras(false);
        m_stage->cover();
    }
    renewActions();
    renewLease();
    renewRest();
    Q_EMIT contextsChanged();
}

void ReviewPage::renewRest()
{
    if (!m_frame.rest)
        return;
    QWidget *place = m_frame.rest->isWanted() ? static_cast<QWidget *>(m_frame.rest) : m_desk;
    if (m_places->currentWidget() == place)
        return;
    const bool hadFocus = isVisible() && window()->isActiveWindow();
    m_places->setCurrentWidget(place);
    if (hadFocus)
        firstFocus()->setFocus();
}

void ReviewPage::renewSaved()
{
    const review::SavedState state = m_session.savedState();
    m_frame.status.setSaved(pillState(state));
    if (const auto failure = m_session.saveFailure();
        state == review::SavedState::NotSaved && failure) {
        m_shown = Shown::NotSaved;
        m_frame.banner.showProblem([failure] { return errorText(*failure); },
                                   //: Button: sends the decision to the store again
                                   [] { return ReviewPage::tr("Try again"); });
    } else if (m_shown == Shown::NotSaved) {
        clearBanner();
    }
}

void ReviewPage::renewLease()
{
    const auto left = m_session.leaseLeft();
    m_frame.status.setLease(
        left ? std::optional(std::chrono::duration_cast<std::chrono::seconds>(*left))
             : std::nullopt,
        m_session.isHeld());
    Q_EMIT headingChanged();
}

void ReviewPage::showRefusal(const base::Error &error)
{
    if (m_shown == Shown::NotSaved)
        return;
    m_shown = Shown::Refusal;
    m_frame.banner.showNotice([error] { return errorText(error); });
}

void ReviewPage::clearBanner()
{
    m_shown = Shown::Nothing;
    m_frame.banner.clear();
}

void ReviewPage::showExtras(bool isOpen)
{
    const bool wasOpen = m_extras->isVisible();
    m_bar->form().more()->setChecked(isOpen);
    m_extras->setVisible(isOpen);
    if (isOpen) {
        placeExtras();
        m_extras->raise();
        m_extras->firstFocus()->setFocus();
    } else if (wasOpen) {
        setFocus();
    }
    renewActions();
}

void ReviewPage::placeExtras()
{
    const QSize size = m_extras->sizeHint().boundedTo({width(), m_bar->y()});
    // Above the button that opened it, as far as that keeps it on the page.
    const QWidget *opener = m_bar->form().more();
    const int edge = opener->mapTo(this, QPoint()).x();
    const int wanted =
        layoutDirection() == Qt::RightToLeft ? edge + opener->width() - size.width() : edge;
    const int x =
        std::clamp(wanted, metrics::windowEdge,
                   std::max(metrics::windowEdge, width() - size.width() - metrics::windowEdge));
    m_extras->setGeometry(x, m_bar->y() - size.height() - metrics::inGroup, size.width(),
                          size.height());
}

void ReviewPage::sizePanels()
{
    m_queue->setFixedWidth(panelWidth(metrics::queueWidth, queueShare, width()));
    m_context->setFixedWidth(panelWidth(metrics::contextWidth, contextShare, width()));
}

QString ReviewPage::pageName() const
{
    //: Name of a page: where cases are decided
    return tr("Review");
}

QString ReviewPage::heading() const
{
    QStringList names;
    for (const QString &language : m_languages)
        names << languageText(language);
    return dotted({queueText(m_session.queue().queue), QLocale().createSeparatedList(names)});
}

QString ReviewPage::subline() const
{
    const cases::QueueSummary &queue = m_session.queue();
    const QString waiting = tr("%Ln waiting", nullptr, static_cast<int>(queue.waiting));
    if (!queue.oldestDue)
        return waiting;
    const base::Millis left = *queue.oldestDue - m_frame.clock.now();
    return dotted({waiting, left < base::Millis{} //: The case that waits longest. %1 is a duration
                                ? tr("oldest late by %1").arg(durationText(-left))
                                //: The case that waits longest. %1 is a duration
                                : tr("oldest due in %1").arg(durationText(left))});
}

QList<ActionContext> ReviewPage::contexts() const
{
    // Who rests can still undo.
    if (m_session.phase() == review::Phase::Resting)
        return {ActionContext::Review};
    return {ActionContext::Review, ActionContext::Player};
}

QWidget *ReviewPage::firstFocus()
{
    return m_frame.rest && m_frame.rest->isWanted() ? m_frame.rest->firstFocus() : this;
}

void ReviewPage::retranslate()
{
    renewPhase();
    renewSaved();
    if (const review::DeskCase *desk = m_session.current())
        m_context->renew(facts(*desk));
    //: Read aloud: the part of the desk with all that is known of the case
    m_context->setAccessibleName(tr("Context"));
    Q_EMIT headingChanged();
}

void ReviewPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        const QString locale = QLocale().bcp47Name();
        m_session.setLocale(locale);
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        sizePanels();
    }
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    sizePanels();
    if (m_extras->isVisible())
        placeExtras();
}

} // namespace vigil::ui
