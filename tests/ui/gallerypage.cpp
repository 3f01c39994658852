// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallerypage.h"

#include "base/strangertext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/decisionbutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/panelsurface.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/section.h"
#include "ui/widgets/timecode.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace vigil;
using namespace vigil::ui;

GalleryPage::GalleryPage(ActionSet &actions, QWidget *parent) : Page(parent), m_actions(actions)
{
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(buildMiddle(), 1);
    upper->addWidget(buildContext());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(buildDecisions());
    retranslate();
}

QList<ActionContext> GalleryPage::contexts() const
{
    return {ActionContext::Review, ActionContext::Player};
}

void GalleryPage::say(QObject *object, const char *property, const char *text)
{
    m_texts.append({object, property, text});
}

QWidget *GalleryPage::buildMiddle()
{
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setSpacing(metrics::betweenGroups);
    layout->addWidget(buildTable(), 1);

    auto *empty = new EmptyState(QStringLiteral("inbox"), middle);
    empty->setObjectName(QStringLiteral("empty"));
    layout->addWidget(empty, 1);

    auto *timeAxis = new QWidget(middle);
    timeAxis->setLayoutDirection(Qt::LeftToRight); // time never mirrors
    auto *transport = new QHBoxLayout(timeAxis);
    transport->setContentsMargins(0, 0, 0, 0);
    for (const char *id : {"player.second_back", "player.frame_back", "player.toggle",
                           "player.frame_on", "player.second_on"})
        transport->addWidget(new ActionButton(m_actions, QLatin1StringView(id), middle));
    auto *time = new PlainLabel(TextRole::Strong, Token::Text, middle);
    time->setText(leftToRight(timeCode(base::Millis{12'400}) + QStringLiteral(" / ")
                              + timeCode(base::Millis{58'000})));
    time->setTabular(true);
    time->setObjectName(QStringLiteral("data"));
    transport->addSpacing(metrics::inGroup);
    transport->addWidget(time);
    transport->addStretch();
    auto *loop = new PillButton(middle);
    loop->setIconName(QStringLiteral("repeat"));
    loop->setCheckable(true);
    say(loop, "text", QT_TR_NOOP("Loop"));
    transport->addWidget(loop);
    transport->addWidget(new ActionButton(m_actions, QStringLiteral("player.mute"), middle));
    auto *undo = new PillButton(middle);
    undo->setToken(Token::Accent);
    say(undo, "text", QT_TR_NOOP("Undo 7 s"));
    transport->addWidget(undo);
    layout->addWidget(timeAxis);

    auto *controls = new QHBoxLayout;
    auto *check = new QCheckBox(middle);
    check->setChecked(true);
    say(check, "text", QT_TR_NOOP("Muted at the start"));
    auto *grey = new QCheckBox(middle);
    say(grey, "text", QT_TR_NOOP("Grey"));
    auto *radio = new QRadioButton(middle);
    radio->setChecked(true);
    say(radio, "text", QT_TR_NOOP("Policy"));
    auto *slider = new QSlider(Qt::Horizontal, middle);
    slider->setRange(0, 6);
    slider->setValue(4);
    say(slider, "accessibleName", QT_TR_NOOP("Blur"));
    auto *spin = new QSpinBox(middle);
    say(spin, "accessibleName", QT_TR_NOOP("Minutes"));
    auto *button = new QPushButton(middle);
    say(button, "text", QT_TR_NOOP("Look"));
    auto *off = new QPushButton(middle);
    off->setEnabled(false);
    say(off, "text", QT_TR_NOOP("Not now"));
    for (QWidget *widget : {static_cast<QWidget *>(check), static_cast<QWidget *>(grey),
                            static_cast<QWidget *>(radio), static_cast<QWidget *>(slider),
                            static_cast<QWidget *>(spin), static_cast<QWidget *>(button),
                            static_cast<QWidget *>(off)})
        controls->addWidget(widget);
    layout->addLayout(controls);
    return middle;
}

QWidget *GalleryPage::buildTable()
{
    auto *table = new QTableView(this);
    auto *model = new QStandardItemModel(0, 3, table);
    for (int row = 0; row < 6; ++row) {
        const QLocale locale(QLocale::English);
        auto *count = new QStandardItem(locale.toString(412 - row * 37));
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->appendRow({new QStandardItem(QStringLiteral("INT-MIS")),
                          new QStandardItem(QStringLiteral("uk")), count});
    }
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->selectRow(1);
    say(table, "accessibleName", QT_TR_NOOP("Agreement by policy"));
    return table;
}

QWidget *GalleryPage::buildContext()
{
    auto *panel = new PanelSurface(PanelEdge::Start, this);
    panel->setFixedWidth(metrics::contextWidth);
    auto *layout = new QVBoxLayout(panel);
    layout->setSpacing(0);
    const auto add = [&](const char *iconName, const char *title, const char *summary, Token token,
                         const char *body) {
        auto *section = new Section(QLatin1StringView(iconName), panel);
        section->setProperty("token", static_cast<int>(token));
        say(section, "title", title);
        say(section, "summary", summary);
        auto *label = new PlainLabel(TextRole::Base, Token::DimText, section);
        label->setWordWrap(true);
        say(label, "text", body);
        section->body()->addWidget(label);
        layout->addWidget(section);
        return section;
    };
    add("flag", QT_TR_NOOP("Why it is here"), QT_TR_NOOP("3 sources"), Token::DimText,
        QT_TR_NOOP("Automated, three user reports, a fact-check partner."));
    add("book-2", QT_TR_NOOP("Policy"), QT_TR_NOOP("in force since 2 March"), Token::DimText,
        QT_TR_NOOP("Footage from another time or place must not be shown as the current war when "
                   "that can cause panic or harm."));
    Section *account = add("user", QT_TR_NOOP("Account"), QT_TR_NOOP("2 strikes"), Token::DimText,
                           QT_TR_NOOP("Created January 2021, 12,400 followers."));
    auto *handle = new PlainLabel(TextRole::Strong, Token::Text, panel);
    handle->setElided(Qt::ElideRight);
    handle->setObjectName(QStringLiteral("data"));
    m_strangers.append(handle);
    m_strangers.append(account);
    account->details()->addWidget(handle);
    account->setOpen(true);
    add("certificate", QT_TR_NOOP("Fact-check"), QT_TR_NOOP("answered: false"), Token::Remove,
        QT_TR_NOOP("Footage shows a 2019 exercise."));
    layout->addStretch();
    showStrangerText(QStringLiteral("@frontline_daily"));
    return panel;
}

QWidget *GalleryPage::buildDecisions()
{
    auto *panel = new PanelSurface(PanelEdge::Top, this);
    auto *layout = new QVBoxLayout(panel);
    auto *buttons = new QHBoxLayout;
    for (const char *id : {"decide.none", "decide.remove", "decide.ban", "decide.label",
                           "decide.restrict", "decide.factcheck", "decide.escalate", "decide.skip"})
        buttons->addWidget(new DecisionButton(m_actions, QLatin1StringView(id), panel));
    layout->addLayout(buttons);
    auto *form = new QHBoxLayout;
    auto *policy = new QComboBox(panel);
    policy->addItem(QStringLiteral("INT-MIS"));
    policy->addItem(QStringLiteral("SAF-HATE"));
    say(policy, "accessibleName", QT_TR_NOOP("Policy"));
    form->addWidget(policy);
    auto *evidence = new PillButton(panel);
    evidence->setToken(Token::Accent);
    evidence->setTrailingIconName(QStringLiteral("x"));
    evidence->setText(timeRange(base::Millis{12'000}, base::Millis{20'000}));
    evidence->setObjectName(QStringLiteral("data"));
    say(evidence, "accessibleName", QT_TR_NOOP("Evidence, take away"));
    form->addWidget(evidence);
    auto *note = new QLineEdit(panel);
    say(note, "placeholderText", QT_TR_NOOP("Note for colleagues (not shown to the account)"));
    say(note, "accessibleName", QT_TR_NOOP("Note for colleagues"));
    form->addWidget(note, 1);
    auto *submit = new DecisionButton(m_actions, QStringLiteral("decide.submit"), panel);
    submit->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    submit->setCompact(true);
    setPrimary(*submit);
    form->addWidget(submit);
    form->addWidget(new ActionButton(m_actions, QStringLiteral("decide.undo"), panel));
    layout->addLayout(form);
    return panel;
}

void GalleryPage::showStrangerText(const QString &text)
{
    for (QWidget *widget : std::as_const(m_strangers)) {
        if (auto *label = qobject_cast<PlainLabel *>(widget))
            label->setText(base::strangerHandle(text));
        else if (auto *section = qobject_cast<Section *>(widget))
            section->setAside(base::strangerHandle(text));
    }
}

void GalleryPage::retranslate()
{
    for (const Translated &entry : std::as_const(m_texts)) {
        const QString text = tr(entry.text);
        auto *section = qobject_cast<Section *>(entry.object);
        if (!section)
            entry.object->setProperty(entry.property, text);
        else if (QLatin1StringView(entry.property) == QLatin1StringView("title"))
            section->setTitle(text);
        else
            section->setSummary(text, static_cast<Token>(section->property("token").toInt()));
    }
    auto *empty = findChild<EmptyState *>(QStringLiteral("empty"));
    empty->setText(tr("Nothing is waiting"),
                   tr("All cases in your languages are decided. New ones come by themselves."));
    empty->setActionText(tr("Look again"));
}

void GalleryPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
