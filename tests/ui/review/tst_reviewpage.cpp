// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measuretext.h"
#include "media/filterchain.h"
#include "tests/ui/review/fakedesk.h"
#include "tests/ui/strict.h"
#include "ui/review/contextpanel.h"
#include "ui/review/formrow.h"
#include "ui/review/picturestrip.h"
#include "ui/review/queuepanel.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewtexts.h"
#include "ui/review/searchcombo.h"
#include "ui/review/seekbutton.h"
#include "ui/shell/keyfilter.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statuspills.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/decisionbutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/section.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QTest>

using namespace vigil;
using namespace vigil::ui;
using namespace std::chrono_literals;
using namespace vigil::ui::fixture;

namespace {

/// The desk in a window, on a session over cases out of memory.
struct Desk
{
    explicit Desk(int cases = 4)
        : ports(clock)
        , table(consoleActions())
        , keys(table)
        , actions(keys)
        , session({ports, ports, clock, random}, {{}, domain::Role::Reviewer, QStringLiteral("en")})
        , window(actions, clock)
        , stage(new FakeStage)
    {
        for (int i = 1; i <= cases; ++i)
            ports.waiting << makeCase(i, clock);
        page = new ReviewPage(session, {actions, window.status(), window.banner(), clock, similar},
                              stage, {QStringLiteral("uk"), QStringLiteral("ru")});
        window.addPage(QStringLiteral("review"), QStringLiteral("shield-search"), page);
        window.resize(1366, 768);
        languages.setLanguage(QStringLiteral("en"));
    }

    void open()
    {
        window.show();
        window.activateWindow();
        window.showPage(QStringLiteral("review"));
        session.start();
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
    /// As a keyboard without positions sends it, to whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}, const QString &text = {})
    {
        clock.boot += KeyFilter::bounce * 2;
        QWidget *target = window.focusWidget() ? window.focusWidget() : &window;
        QTest::sendKeyEvent(QTest::Click, target, key, text, modifiers);
        settle();
    }
    void digit(int number)
    {
        press(static_cast<Qt::Key>(Qt::Key_0 + number), {}, QString::number(number));
    }
    [[nodiscard]] QList<domain::MeasureSpec> lastMeasures() const
    {
        QList<domain::MeasureSpec> specs;
        for (const cases::MeasureRequest &measure : ports.decided.last().measures)
            specs << measure.spec;
        return specs;
    }
    [[nodiscard]] QLineEdit *note() { return window.findChild<FormRow *>()->note(); }
    [[nodiscard]] QStringList texts(const QWidget *within) const
    {
        QStringList found;
        for (const QLabel *label : within->findChildren<QLabel *>()) {
            if (label->isVisible())
                found << label->text();
        }
        for (const SectionHeading *heading : within->findChildren<SectionHeading *>()) {
            if (heading->isVisible())
                found << heading->accessibleName();
        }
        return found;
    }

    HandClock clock;
    CountingRandom random;
    FakeDesk ports;
    ActionTable table;
    KeyMap keys;
    ActionSet actions;
    Languages languages;
    review::ReviewSession session;
    FakeSimilar similar{session, clock};
    MainWindow window;
    FakeStage *stage;
    ReviewPage *page;
};

bool holds(const QStringList &texts, const QString &part)
{
    return std::any_of(texts.begin(), texts.end(),
                       [&part](const QString &text) { return text.contains(part); });
}

bool isControl(const QWidget &widget)
{
    if (qobject_cast<const QScrollBar *>(&widget)
        || qobject_cast<const QComboBox *>(widget.parentWidget())
        || qobject_cast<const QAbstractItemView *>(widget.parentWidget()))
        return false;
    return qobject_cast<const QAbstractButton *>(&widget)
           || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
           || qobject_cast<const QAbstractItemView *>(&widget);
}

QByteArray describe(const QWidget &widget)
{
    return QByteArray(widget.metaObject()->className()) + " \"" + widget.accessibleName().toUtf8()
           + "\"";
}

} // namespace

class TestReviewPage final : public QObject
{
    Q_OBJECT

private:
    Theme *m_theme = nullptr;

private Q_SLOTS:
    void initTestCase() { m_theme = new Theme(*qApp); }
    void init() { failOnAnyWarning(); }

    void oneKeyDecides()
    {
        Desk desk;
        desk.open();
        const domain::CaseId first = *desk.stage->current;
        desk.digit(1);
        QCOMPARE(desk.ports.decided.size(), 1);
        QCOMPARE(desk.ports.decided[0].caseId, first);
        QVERIFY(desk.ports.decided[0].measures.isEmpty());
        QVERIFY(desk.stage->current != first);
        desk.digit(2);
        QCOMPARE(desk.lastMeasures(), QList{domain::MeasureSpec::remove()});
    }

    void aSecondDigitChoosesALabel()
    {
        Desk desk;
        desk.open();
        desk.digit(4);
        QCOMPARE(desk.session.phase(), review::Phase::Choosing);
        QVERIFY(desk.ports.decided.isEmpty());
        QVERIFY(!desk.actions.isEnabled(QStringLiteral("decide.skip")));
        desk.digit(1);
        QCOMPARE(desk.lastMeasures(),
                 (QList{*domain::MeasureSpec::label(domain::Label::UnverifiedContent),
                        *domain::MeasureSpec::restriction(domain::Restriction::FeedIneligible)}));
        desk.digit(5);
        desk.digit(1);
        QCOMPARE(desk.ports.decided.size(), 2);
        QCOMPARE(desk.lastMeasures(),
                 QList{*domain::MeasureSpec::restriction(domain::Restriction::FeedIneligible)});
    }

    void escapeClosesAMenu()
    {
        Desk desk;
        desk.open();
        desk.digit(4);
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.session.phase(), review::Phase::Deciding);
        desk.digit(1);
        QVERIFY(desk.lastMeasures().isEmpty());
    }

    void enterCommitsWhatThePolicyAsksFor()
    {
        Desk desk;
        desk.open();
        const QList<domain::MeasureSpec> asked = desk.session.submitted();
        QVERIFY(!asked.isEmpty());
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.lastMeasures(), asked);
    }

    void enterBansAfterShowingWhatItTakes()
    {
        Desk desk;
        desk.ports.preview = {{}, 12, 1, 3, 0, false, false};
        desk.open();
        desk.digit(3);
        const QStringList texts = desk.texts(&desk.window);
        QVERIFY(holds(texts, QStringLiteral("@frontline_daily")));
        QVERIFY(holds(texts, QStringLiteral("12 video")));
        QVERIFY(holds(texts, QStringLiteral("3 case")));
        desk.digit(2);
        QVERIFY(desk.ports.decided.isEmpty());
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.lastMeasures(), QList{domain::MeasureSpec::ban()});
    }

    void escalatesSkipsAndReleases()
    {
        Desk desk(5);
        desk.open();
        desk.digit(7);
        desk.digit(1);
        desk.digit(6);
        desk.digit(0);
        desk.digit(8);
        desk.digit(9);
        QCOMPARE(desk.ports.acts,
                 (QStringList{QStringLiteral("escalate:lead"), QStringLiteral("fact_check"),
                              QStringLiteral("skip"), QStringLiteral("release"),
                              QStringLiteral("release")}));
        QCOMPARE(desk.session.phase(), review::Phase::Empty);
    }

    void controlZBringsTheCaseBack()
    {
        Desk desk;
        desk.open();
        const domain::CaseId first = *desk.stage->current;
        desk.digit(2);
        const domain::CaseId second = *desk.stage->current;
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.ports.undone, QList{desk.ports.decided[0].id});
        QCOMPARE(*desk.stage->current, first);
        QCOMPARE(*desk.stage->next, second);
        desk.clock.at += std::chrono::seconds{11};
        desk.digit(2);
        desk.clock.at += std::chrono::seconds{11};
        desk.session.checkLease();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.ports.undone.size(), 1);
    }

    void keysTypeInTheNote()
    {
        Desk desk;
        desk.open();
        desk.press(Qt::Key_N, {}, QStringLiteral("n"));
        QVERIFY(desk.note()->hasFocus());
        desk.press(Qt::Key_2, {}, QStringLiteral("2"));
        desk.press(Qt::Key_1, {}, QStringLiteral("1"));
        QCOMPARE(desk.note()->text(), QStringLiteral("21"));
        QCOMPARE(desk.session.form().note(), QStringLiteral("21"));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.note()->text() != QStringLiteral("21"));
        QVERIFY(desk.ports.decided.isEmpty());
        QVERIFY(desk.ports.undone.isEmpty());
        desk.note()->setText(QStringLiteral("archive"));
        desk.session.setNote(QStringLiteral("archive"));
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.note()->hasFocus());
        desk.digit(2);
        QCOMPARE(desk.ports.decided[0].note, QStringLiteral("archive"));
        QVERIFY(desk.note()->text().isEmpty());
    }

    /// One decision for all that was confirmed, by key and only as long as it is confirmed.
    void confirmedSimilarVideosAreDecidedTogether()
    {
        Desk desk;
        desk.open();
        auto *context = desk.window.findChild<ContextPanel *>();
        const auto &videos = desk.similar.videos().videos;
        const domain::SubjectId confirmed = videos[1].found.subject;
        QVERIFY(holds(desk.texts(context), QStringLiteral("confirmed")));
        desk.press(Qt::Key_G);
        QCOMPARE(desk.session.form().similar(), QList{confirmed});
        QVERIFY(
            holds(desk.texts(context), QStringLiteral("Your decision will hold for 1 similar")));
        desk.press(Qt::Key_G);
        QVERIFY(desk.session.form().similar().isEmpty());
        QVERIFY(!holds(desk.texts(context), QStringLiteral("Your decision will hold")));

        desk.press(Qt::Key_G);
        desk.similar.say(confirmed, similar::Relation::Rejected);
        QVERIFY(desk.session.form().similar().isEmpty());
        desk.similar.say(confirmed, similar::Relation::Confirmed);
        desk.press(Qt::Key_G);
        desk.press(Qt::Key_2);
        QVERIFY(!desk.ports.decided.isEmpty());
        QCOMPARE(desk.ports.decided.last().similar, QList{confirmed});
        // The next case starts alone.
        QVERIFY(desk.session.form().similar().isEmpty());
    }

    /// Beside the button that decides, and without moving the row or pushing anything out.
    void theButtonSaysThatOthersAreDecidedToo_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "nl", "ar", Languages::pseudo})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void theButtonSaysThatOthersAreDecidedToo()
    {
        QFETCH(QString, language);
        Desk desk;
        desk.languages.setLanguage(language);
        desk.open();
        auto *row = desk.window.findChild<FormRow *>();
        auto *pill = row->findChild<Pill *>();
        const QRect place = row->geometry();
        QVERIFY(pill->isHidden());
        desk.press(Qt::Key_G);
        desk.settle();
        QVERIFY(pill->isVisible());
        QCOMPARE(pill->text(), FormRow::tr("and %Ln similar", nullptr, 1));
        QVERIFY(pill->width() >= pill->sizeHint().width());
        QCOMPARE(row->geometry(), place);
        QCOMPARE(desk.window.size(), QSize(1366, 768));
        for (const QWidget *part : row->findChildren<QWidget *>()) {
            const int start = part->mapTo(row, QPoint()).x();
            QVERIFY2(!part->isVisible() || (start >= 0 && start + part->width() <= row->width()),
                     part->metaObject()->className());
        }
        auto *submit = pill->parentWidget()->findChild<DecisionButton *>();
        const int gap = language == QLatin1StringView("ar")
                            ? pill->x() - submit->geometry().right()
                            : submit->x() - pill->geometry().right();
        QVERIFY2(gap > 0 && gap <= metrics::betweenGroups, qPrintable(QString::number(gap)));
        desk.press(Qt::Key_G);
        QVERIFY(pill->isHidden());
    }

    void aSimilarVideoHasPicturesWhenThereAreAny()
    {
        Desk desk;
        desk.open();
        auto *context = desk.window.findChild<ContextPanel *>();
        QVERIFY(context->findChildren<PictureStrip *>().isEmpty());
        QImage image(320, 180, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        const media::FilterChain chain(media::FilterSettings::clear());
        const media::VisibleFrame picture = chain.apply(media::Frame(image, media::Micros(0), 0));
        const review::SimilarVideo first = desk.similar.videos().videos[0];
        desk.stage->ofSimilar.insert(first.found.subject,
                                     {{picture, media::VisibleFrame()}, 100'000ms});
        Q_EMIT desk.stage->similarPicturesChanged();
        const auto strips = context->findChildren<PictureStrip *>();
        QCOMPARE(strips.size(), 1);
        QVERIFY(strips[0]->accessibleName().startsWith(QStringLiteral("Pictures of ")));

        // The first half is there, the second has not come; below, where it looks alike.
        QTRY_VERIFY(strips[0]->width() >= strips[0]->sizeHint().width());
        const QImage shown = strips[0]->grab().toImage();
        const int middle = shown.height() / 2;
        const QColor fill = color(Token::Fill);
        QCOMPARE(shown.pixelColor(shown.width() / 4, middle), QColor(Qt::darkCyan));
        QCOMPARE(shown.pixelColor(shown.width() * 3 / 4, middle), fill);
        const auto below = [&](base::Millis at) {
            return shown.pixelColor(int(shown.width() * at.count() / 100'000), shown.height() - 2);
        };
        for (const domain::Segment &matched : first.found.match.compared.segments) {
            QCOMPARE(below((matched.from + matched.to) / 2), color(Token::Label));
            QCOMPARE(below(matched.to + 1'500ms), fill);
        }
    }

    /// What is there of similar videos, and that a person can say what they are, by key too.
    void similarVideosAreForAPersonToConfirm()
    {
        Desk desk;
        desk.open();
        auto *context = desk.window.findChild<ContextPanel *>();
        QVERIFY(holds(desk.texts(context), QStringLiteral("2 found")));
        QVERIFY(holds(desk.texts(context), QStringLiteral("46 of 58 seconds look alike")));
        QVERIFY(holds(desk.texts(context), QStringLiteral("mirrored or turned")));
        QVERIFY(holds(desk.texts(context), QStringLiteral("not confirmed yet")));
        QVERIFY(holds(desk.texts(context), QStringLiteral("nothing in force")));
        QVERIFY(!holds(desk.texts(context), QStringLiteral("not similar")));

        const auto button = [&](const QString &text) {
            const auto buttons = context->findChildren<QPushButton *>();
            const auto found = std::find_if(buttons.begin(), buttons.end(), [&](auto *one) {
                return one->isVisible() && one->text() == text;
            });
            return found == buttons.end() ? nullptr : *found;
        };
        const auto matchedNow = [&desk] {
            QList<domain::Segment> matched;
            for (const review::SimilarVideo &video : desk.similar.videos().videos) {
                if (video.found.relation != similar::Relation::Rejected)
                    matched << video.found.match.query.segments;
            }
            return matched;
        };
        QVERIFY(!matchedNow().isEmpty());
        QCOMPARE(desk.stage->matched, matchedNow());
        QPushButton *confirm = button(QStringLiteral("Similar"));
        QVERIFY(confirm);
        QVERIFY(confirm->accessibleName().contains(QStringLiteral("is similar")));
        confirm->setFocus();
        desk.press(Qt::Key_Space);
        QCOMPARE(desk.similar.said.size(), 1);
        QCOMPARE(desk.similar.said.last().first, desk.similar.videos().videos[0].found.subject);
        QCOMPARE(desk.similar.said.last().second, similar::Relation::Confirmed);
        QVERIFY(!button(QStringLiteral("Similar")));
        // The button is gone; the keyboard stays where it was.
        QVERIFY(desk.window.focusWidget());
        QVERIFY(context->isAncestorOf(desk.window.focusWidget()));

        button(QStringLiteral("Not similar"))->click();
        desk.settle();
        QCOMPARE(desk.similar.said.last().second, similar::Relation::Rejected);
        QVERIFY(holds(desk.texts(context), QStringLiteral("1 found")));
        QCOMPARE(desk.stage->matched, matchedNow());
    }

    void saysWhyNothingIsSimilar_data()
    {
        using State = review::SimilarVideos::State;
        QTest::addColumn<review::SimilarVideos::State>("state");
        QTest::addColumn<QString>("text");
        QTest::newRow("no video") << State::NoVideo << QStringLiteral("no video here");
        QTest::newRow("looking") << State::Looking << QStringLiteral("being compared");
        QTest::newRow("none") << State::Found << QStringLiteral("none found");
        QTest::newRow("plain") << State::TooPlain << QStringLiteral("too little detail");
        QTest::newRow("failed") << State::Failed << QStringLiteral("could not be compared");
    }

    void saysWhyNothingIsSimilar()
    {
        QFETCH(const review::SimilarVideos::State, state);
        QFETCH(const QString, text);
        Desk desk;
        desk.open();
        desk.similar.set({state, {}, true});
        desk.settle();
        auto *context = desk.window.findChild<ContextPanel *>();
        QVERIFY(holds(desk.texts(context), text));
    }

    void theContextTellsTheCase()
    {
        Desk desk;
        desk.open();
        const auto *context = desk.window.findChild<ContextPanel *>();
        const QStringList texts = desk.texts(context);
        for (const char *part :
             {"93", "INT-MIS", "Due", "Harmful false claims", "Covers:", "12,400 followers",
              "Olena", "reversed", "Marek", "flagged by a partner", "v-20931", "1 claimed",
              "claimed by \u2068Old desk\u2069", "3 decisions claimed"})
            QVERIFY2(holds(texts, QString::fromUtf8(part)), part);
        for (SectionHeading *heading : context->findChildren<SectionHeading *>())
            heading->setChecked(true);
        for (const char *part : {"misleading media", "H. Verbeek", "same clip as in 2014"})
            QVERIFY2(holds(desk.texts(context), QLatin1StringView(part)), part);
        auto *seek = context->findChild<SeekButton *>();
        QVERIFY(seek);
        seek->click();
        QCOMPARE(desk.stage->at, base::Millis{12'000});
    }

    void whatIsInForceIsToldInWords_data()
    {
        QTest::addColumn<QString>("measure");
        for (const char *measure :
             {"remove", "label:unverified_content", "label:sensitive_content",
              "label:literacy_reminder", "restrict:feed_ineligible", "restrict:age_restricted",
              "restrict:opt_in_screen", "restrict:interaction=comment", "restrict:territory=UA",
              "restrict:feature=live"})
            QTest::newRow(measure) << QString::fromLatin1(measure);
    }

    void whatIsInForceIsToldInWords()
    {
        QFETCH(const QString, measure);
        const HandClock clock;
        const auto spec = domain::parseMeasure(measure);
        QVERIFY2(spec && *spec, qPrintable(measure));
        const review::DeskCase desk = makeCase(1, clock);
        const auto imposed =
            domain::Measure::onDefault(**spec, desk.view.file.subject, desk.view.file.account);
        QVERIFY(imposed);
        const auto enforcement = domain::Enforcement::at({{{}, *imposed, clock.at, {}}}, clock.at);
        QVERIFY(!enforcement.imposed().isEmpty());
        for (const domain::Imposed &one : enforcement.imposed()) {
            const QString text = imposedText(one, clock.at);
            QVERIFY2(text != one.key && !text.contains(u'_'), qPrintable(text));
        }
    }

    void theQueueTellsWhatComesAndWhatWas()
    {
        Desk desk;
        desk.open();
        desk.digit(2);
        const auto *queue = desk.window.findChild<QueuePanel *>();
        QStringList texts = desk.texts(queue);
        QVERIFY(holds(texts, QStringLiteral("Removed")));
        QVERIFY(holds(texts, QStringLiteral("v-20931")));
        QVERIFY(holds(texts, QStringLiteral("v-20932")));
        QVERIFY(holds(texts, QStringLiteral("v-20933")));
        QVERIFY(holds(texts, QStringLiteral("212 more")));
        PillButton *undo = nullptr;
        for (PillButton *button : queue->findChildren<PillButton *>()) {
            if (button->isVisible())
                undo = button;
        }
        QVERIFY(undo);
        QVERIFY(undo->text().contains(QStringLiteral("10")));
        desk.clock.at += std::chrono::seconds{3};
        desk.session.checkLease();
        QVERIFY(undo->text().contains(QStringLiteral("7")));
        undo->click();
        desk.settle();
        QCOMPARE(desk.ports.undone.size(), 1);
    }

    void anotherPolicyChangesReasonAndContext()
    {
        Desk desk;
        desk.open();
        auto *combo = desk.window.findChild<FormRow *>()->policy();
        const int hate = combo->findData(QStringLiteral("SAF-HATE"));
        QVERIFY(hate >= 0);
        Q_EMIT combo->activated(hate);
        desk.settle();
        QCOMPARE(desk.session.form().policy()->policy->id.toString(), QStringLiteral("SAF-HATE"));
        QVERIFY(
            holds(desk.texts(desk.window.findChild<ContextPanel *>()), QStringLiteral("SAF-HATE")));
    }

    void theRestOfTheFormIsSent()
    {
        Desk desk;
        desk.open();
        desk.session.addEvidence({base::Millis{12'000}, base::Millis{20'000}});
        QCOMPARE(desk.stage->evidence.size(), 1);
        desk.window.findChild<FormRow *>()->more()->click();
        desk.settle();
        auto *list = desk.window.findChild<QListWidget *>();
        QVERIFY(list && list->isVisible());
        list->item(0)->setCheckState(Qt::Checked);
        const QString also = list->item(0)->data(Qt::UserRole).toString();
        desk.session.setException(domain::PolicyException::Satire);
        desk.press(Qt::Key_Escape);
        desk.settle();
        desk.digit(1);
        QCOMPARE(desk.ports.decided[0].also.size(), 1);
        QCOMPARE(desk.ports.decided[0].also[0].toString(), also);
        QCOMPARE(desk.ports.decided[0].exception, domain::PolicyException::Satire);
        QCOMPARE(desk.ports.decided[0].evidence.size(), 1);
    }

    void nothingOfAStrangerIsRendered()
    {
        Desk desk(0);
        desk.ports.waiting << makeHostileCase(1, desk.clock) << makeHostileCase(2, desk.clock)
                           << makeHostileCase(3, desk.clock);
        desk.open();
        desk.digit(2);
        desk.digit(3);
        for (SectionHeading *heading : desk.window.findChildren<SectionHeading *>())
            heading->setChecked(true);
        desk.settle();
        bool isShown = false;
        for (const QWidget *widget : desk.window.findChildren<QWidget *>()) {
            if (const auto *label = qobject_cast<const QLabel *>(widget)) {
                QVERIFY2(label->textFormat() == Qt::PlainText, describe(*label).constData());
                QVERIFY2(!label->text().contains(QChar(0x202E)), describe(*label).constData());
                QVERIFY(!label->text().contains(QString(5, QChar(0x0301))));
                isShown = isShown || label->text().contains(QStringLiteral("<img"));
            }
            QVERIFY2(!widget->toolTip().contains(QStringLiteral("<img")),
                     describe(*widget).constData());
            QVERIFY2(!widget->accessibleName().contains(QChar(0x202E)),
                     describe(*widget).constData());
        }
        QVERIFY(isShown); // as text, so that the moderator sees what it is
    }

    void aLongTextShowsItsBeginningFirst()
    {
        Desk desk(0);
        review::DeskCase longCase = makeCase(1, desk.clock);
        // Cut within a character and inside an isolate, if it were cut anywhere.
        longCase.view.flagged.text->caption = QStringLiteral("begins ")
                                              + QStringLiteral("\U0001F600").repeated(1'000)
                                              + QStringLiteral(" ends");
        desk.ports.waiting << longCase;
        desk.open();
        const auto *panel = desk.window.findChild<ContextPanel *>();
        const auto captions = [&] { return desk.texts(panel).filter(QStringLiteral("begins ")); };
        QCOMPARE(captions().size(), 1);
        const QString beginning = captions().first();
        QVERIFY(beginning.size() < 700);
        QVERIFY(beginning.isValidUtf16());
        QVERIFY(beginning.endsWith(QStringLiteral("⟨…⟩\u2069")));
        const auto buttons = panel->findChildren<QPushButton *>();
        const auto rest = std::find_if(buttons.begin(), buttons.end(), [](QPushButton *button) {
            return button->text() == QStringLiteral("Show all of it");
        });
        QVERIFY(rest != buttons.end() && (*rest)->isVisible());
        (*rest)->click();
        desk.settle();
        QVERIFY(!(*rest)->isVisible());
        QVERIFY(captions().first().endsWith(QStringLiteral(" ends\u2069")));
    }

    void emptyAndFailedSayWhatToDo()
    {
        Desk desk(0);
        desk.open();
        auto *empty = desk.window.findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        QVERIFY(holds(desk.texts(empty), QStringLiteral("No case waits")));
        desk.ports.noCase = base::Error{base::ErrorCode("store.io_error"), {}};
        Q_EMIT empty->actionRequested();
        desk.settle();
        QCOMPARE(desk.session.phase(), review::Phase::Failed);
        QVERIFY(holds(desk.texts(empty), QStringLiteral("No case can be had")));
        desk.ports.noCase.reset();
        desk.ports.waiting << makeCase(1, desk.clock);
        desk.press(Qt::Key_F5);
        QVERIFY(!empty->isVisible());
        desk.clock.at += std::chrono::minutes{6};
        desk.session.checkLease();
        desk.settle();
        QVERIFY(empty->isVisible());
        QVERIFY(holds(desk.texts(empty), QStringLiteral("Your time for this case is over")));
    }

    void whatIsNotSavedIsToldAndSentAgain()
    {
        Desk desk;
        desk.open();
        desk.ports.fault = base::Error{base::ErrorCode("store.disk_full"), {}};
        desk.digit(2);
        QVERIFY(holds(desk.texts(&desk.window), QStringLiteral("Not saved")));
        QVERIFY(!desk.actions.isEnabled(QStringLiteral("decide.remove")));
        desk.ports.fault.reset();
        desk.press(Qt::Key_F5);
        QCOMPARE(desk.ports.decided.size(), 1);
        QVERIFY(!holds(desk.texts(&desk.window), QStringLiteral("Not saved")));
    }

    void panelsFoldAway()
    {
        Desk desk;
        desk.open();
        auto *context = desk.window.findChild<ContextPanel *>();
        desk.press(Qt::Key_C, {}, QStringLiteral("c"));
        QVERIFY(!context->isVisible());
        desk.press(Qt::Key_C, {}, QStringLiteral("c"));
        QVERIFY(context->isVisible());
        desk.press(Qt::Key_Q, {}, QStringLiteral("q"));
        QVERIFY(!desk.window.findChild<QueuePanel *>()->isVisible());
    }

    void everyControlIsReachedAndNamed()
    {
        for (const char *language : {"en", "ar"}) {
            Desk desk;
            desk.open();
            desk.languages.setLanguage(QLatin1StringView(language));
            desk.session.addEvidence({base::Millis{12'000}, base::Millis{20'000}});
            desk.settle();
            QSet<const QWidget *> forward;
            QSet<const QWidget *> backward;
            QWidget *at = &desk.window;
            do {
                at = at->nextInFocusChain();
                forward.insert(at);
            } while (at != &desk.window);
            do {
                at = at->previousInFocusChain();
                backward.insert(at);
            } while (at != &desk.window);
            for (const QWidget *widget : desk.window.findChildren<QWidget *>()) {
                if (!widget->isVisible() || !isControl(*widget) || !widget->isEnabled())
                    continue;
                QVERIFY2(forward.contains(widget) && backward.contains(widget),
                         describe(*widget).constData());
                QVERIFY2((widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus,
                         describe(*widget).constData());
                QAccessibleInterface *spoken =
                    QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
                QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), describe(*widget).constData());
            }
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void everyVisibleTextFollowsTheLanguage()
    {
        Desk desk;
        desk.open();
        desk.session.addEvidence({base::Millis{12'000}, base::Millis{20'000}});
        desk.digit(2);
        desk.languages.setLanguage(QLatin1StringView(Languages::pseudo));
        desk.settle();
        // What comes from outside the program: the case, its policies, and numbers.
        const QStringList foreign{
            QStringLiteral("Harmful false"), QStringLiteral("Frontline Daily"),
            QStringLiteral("Стара"),         QStringLiteral("Колонна"),
            QStringLiteral("щойно"),         QStringLiteral("#"),
            QStringLiteral("INT-MIS"),       QStringLiteral("Mar ")};
        for (const QLabel *label : desk.page->findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty()
                || label->objectName() == QLatin1StringView("data"))
                continue;
            const QString text = label->text();
            const bool isForeign =
                std::any_of(foreign.begin(), foreign.end(),
                            [&text](const QString &part) { return text.contains(part); })
                || text.contains(QRegularExpression(QStringLiteral("^\\d+:\\d+")));
            QVERIFY2(isForeign || text.contains(QLatin1Char('[')), text.toUtf8().constData());
        }
        desk.languages.setLanguage(QStringLiteral("en"));
        desk.settle();
        for (const QString &text : desk.texts(desk.page))
            QVERIFY2(!text.contains(QStringLiteral("~]")), text.toUtf8().constData());
    }

    void theBarFitsSmallScreensAndLargeText()
    {
        Desk desk;
        desk.open();
        for (const int percent : {100, 200}) {
            m_theme->setTextPercent(percent);
            desk.settle();
            QVERIFY2(desk.window.width() <= 1366,
                     QByteArray::number(desk.window.minimumSizeHint().width()).constData());
            QVERIFY2(desk.window.height() <= 768,
                     QByteArray::number(desk.window.minimumSizeHint().height()).constData());
            QVERIFY(desk.stage->width() > 400);
            for (const QPushButton *button : desk.page->findChildren<QPushButton *>()) {
                if (!button->isVisible() || !button->inherits("vigil::ui::DecisionButton"))
                    continue;
                const int word = button->fontMetrics().horizontalAdvance(button->text());
                QVERIFY2(button->width() > word, describe(*button).constData());
                QVERIFY2(button->visibleRegion() == QRegion(button->rect()),
                         describe(*button).constData());
                const QRect inPage(button->mapTo(desk.page, QPoint()), button->size());
                QVERIFY2(desk.page->rect().contains(inPage), describe(*button).constData());
            }
        }
        m_theme->setTextPercent(100);
    }
};

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
