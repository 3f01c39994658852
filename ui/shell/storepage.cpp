// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/storepage.h"

#include "store/errors.h"
#include "ui/shell/errortext.h"
#include "ui/shell/firststart.h"
#include "ui/shell/restoredpanel.h"
#include "ui/shell/storerescue.h"
#include "ui/shell/troublepanel.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vigil::ui {

StorePage::StorePage(StoreRescue &rescue, const base::Error &error, const QString &name,
                     QWidget *parent)
    : Page(parent)
    , m_rescue(rescue)
    , m_stack(new QStackedWidget(this))
    , m_first(new FirstStart(name, rescue.folder()))
    , m_trouble(new TroublePanel(rescue))
    , m_restored(new RestoredPanel)
{
    for (QWidget *panel : {static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_trouble),
                           static_cast<QWidget *>(m_restored)})
        m_stack->addWidget(panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_first, &FirstStart::storeRequested, this, &StorePage::newStoreRequested);
    connect(m_first, &FirstStart::keyRequested, this, &StorePage::keyRequested);
    connect(m_first, &FirstStart::keyPutOff, this, &StorePage::keyPutOff);
    connect(m_trouble, &TroublePanel::restoreRequested, this, &StorePage::restoreRequested);
    connect(m_trouble, &TroublePanel::copyRequested, this, &StorePage::copyRequested);
    connect(m_trouble, &TroublePanel::retryRequested, this, &StorePage::openRequested);
    connect(m_restored, &RestoredPanel::goOnRequested, this, &StorePage::openRequested);
    connect(&rescue, &StoreRescue::restored, this, [this](const store::Restored &restored) {
        m_restored->setRestored(restored);
        m_stack->setCurrentWidget(m_restored);
        m_restored->setFocus();
    });
    setTrouble(error);
}

void StorePage::setTrouble(const base::Error &error)
{
    if (error.code == store::notFound && !m_rescue.wasThere()) {
        m_stack->setCurrentWidget(m_first);
        return;
    }
    m_trouble->setTrouble(error.code);
    m_stack->setCurrentWidget(m_trouble);
    m_rescue.look();
}

void StorePage::setError(const base::Error &error)
{
    m_first->showProblem(errorText(error));
}

void StorePage::askForKey()
{
    m_first->askForKey();
}

void StorePage::setBusy(bool isBusy)
{
    m_first->setBusy(isBusy);
}

QString StorePage::pageName() const
{
    //: Name of the page that says why there is no store
    return tr("Store");
}

QWidget *StorePage::firstFocus()
{
    if (m_stack->currentWidget() == m_first)
        return m_first->focusProxy();
    return m_stack->currentWidget() == m_trouble ? m_trouble->firstFocus() : m_restored;
}

void StorePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        Q_EMIT headingChanged();
    Page::changeEvent(event);
}

} // namespace vigil::ui
