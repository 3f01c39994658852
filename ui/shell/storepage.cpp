// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/storepage.h"

#include "store/errors.h"
#include "ui/shell/errortext.h"
#include "ui/shell/firststart.h"
#include "ui/widgets/emptystate.h"

#include <QDir>
#include <QEvent>
#include <QVBoxLayout>

namespace vigil::ui {

StorePage::StorePage(base::Error error, QString folder, const QString &name, QWidget *parent)
    : Page(parent)
    , m_error(std::move(error))
    , m_folder(std::move(folder))
{
    auto *layout = new QVBoxLayout(this);
    if (m_error.code == store::notFound) {
        m_first = new FirstStart(name, m_folder);
        layout->addWidget(m_first);
        connect(m_first, &FirstStart::storeRequested, this, &StorePage::newStoreRequested);
        connect(m_first, &FirstStart::keyRequested, this, &StorePage::keyRequested);
        connect(m_first, &FirstStart::keyPutOff, this, &StorePage::keyPutOff);
    } else {
        m_state = new EmptyState(QStringLiteral("alert-triangle"));
        layout->addWidget(m_state);
    }
    retranslate();
}

void StorePage::setError(const base::Error &error)
{
    m_error = error;
    if (m_first)
        m_first->showProblem(errorText(error));
    retranslate();
}

void StorePage::askForKey()
{
    if (m_first)
        m_first->askForKey();
}

void StorePage::setBusy(bool isBusy)
{
    if (m_first)
        m_first->setBusy(isBusy);
}

QString StorePage::pageName() const
{
    //: Name of the page that says why there is no store
    return tr("Store");
}

QWidget *StorePage::firstFocus()
{
    return m_first ? m_first->focusProxy() : m_state;
}

void StorePage::retranslate()
{
    if (!m_state)
        return;
    m_state->setText(tr("The store cannot be opened"),
                     errorText(m_error) + QStringLiteral("\n")
                         + tr("It lies in %1.").arg(QDir::toNativeSeparators(m_folder)));
}

void StorePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT headingChanged();
    }
    Page::changeEvent(event);
}

} // namespace vigil::ui
