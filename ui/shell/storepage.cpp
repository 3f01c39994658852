// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/storepage.h"

#include "store/errors.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/emptystate.h"

#include <QDir>
#include <QEvent>
#include <QVBoxLayout>

namespace vigil::ui {

StorePage::StorePage(base::Error error, QString folder, QWidget *parent)
    : Page(parent)
    , m_error(std::move(error))
    , m_folder(std::move(folder))
{
    m_state =
        new EmptyState(isMissing() ? QStringLiteral("book-2") : QStringLiteral("alert-triangle"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    connect(m_state, &EmptyState::actionRequested, this, &StorePage::newStoreRequested);
    retranslate();
}

void StorePage::setError(const base::Error &error)
{
    m_error = error;
    retranslate();
}

QString StorePage::pageName() const
{
    //: Name of the page that says why there is no store
    return tr("Store");
}

bool StorePage::isMissing() const
{
    return m_error.code == store::notFound;
}

void StorePage::retranslate()
{
    const QString place = QDir::toNativeSeparators(m_folder);
    if (isMissing()) {
        m_state->setText(
            tr("There is no store yet"),
            tr("Cases, decisions and their proof will be kept in %1. You will be the first "
               "member of the team.")
                .arg(place));
        m_state->setActionText(tr("Make the store"));
    } else {
        m_state->setText(tr("The store cannot be opened"), errorText(m_error) + QStringLiteral("\n")
                                                               + tr("It lies in %1.").arg(place));
        m_state->setActionText({});
    }
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
