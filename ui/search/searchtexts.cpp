// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchtexts.h"

#include "base/strangertext.h"

#include <QCoreApplication>

namespace vigil::ui {

namespace {

struct SearchTexts
{
    Q_DECLARE_TR_FUNCTIONS(SearchTexts)
};

/// Where what stands before `at` ends once it is safe: without the mark that closes it.
qsizetype safePlace(const QString &text, qsizetype at)
{
    return at == 0 ? 1 : base::strangerText(QStringView(text).first(at)).size() - 1;
}

} // namespace

QString subjectTypeText(domain::SubjectType type)
{
    switch (type) {
    case domain::SubjectType::Video: return SearchTexts::tr("Video");
    case domain::SubjectType::Livestream: return SearchTexts::tr("Livestream");
    case domain::SubjectType::Account: return SearchTexts::tr("Account");
    //: Accounts that act together
    case domain::SubjectType::Network: return SearchTexts::tr("Network");
    //: A media organisation
    case domain::SubjectType::Entity: return SearchTexts::tr("Media organisation");
    }
    return {};
}

QString subjectTypeIcon(domain::SubjectType type)
{
    switch (type) {
    case domain::SubjectType::Video: return QStringLiteral("video");
    case domain::SubjectType::Livestream: return QStringLiteral("broadcast");
    case domain::SubjectType::Account: return QStringLiteral("user");
    case domain::SubjectType::Network: return QStringLiteral("affiliate");
    case domain::SubjectType::Entity: return QStringLiteral("device-tv");
    }
    return {};
}

QString searchFieldText(store::SearchField field)
{
    using store::SearchField;
    switch (field) {
    //: Where a word was found: the title of a video
    case SearchField::Title: return SearchTexts::tr("Title");
    //: Where a word was found: the text under a video
    case SearchField::Caption: return SearchTexts::tr("Caption");
    case SearchField::Hashtags: return SearchTexts::tr("Hashtags");
    //: Where a word was found: the @name of an account
    case SearchField::Handle: return SearchTexts::tr("Handle");
    //: Where a word was found: the name of an account
    case SearchField::Name: return SearchTexts::tr("Account name");
    //: Where a word was found: the number that the platform gave the video
    case SearchField::Id: return SearchTexts::tr("Number");
    case SearchField::AccountId: return SearchTexts::tr("Account number");
    //: Where a word was found: what is said in a video
    case SearchField::Transcript: return SearchTexts::tr("Transcript");
    //: Where a word was found: what a person who reported a video wrote
    case SearchField::FlagNote: return SearchTexts::tr("Report");
    //: Where a word was found: a notice under a law
    case SearchField::Notice: return SearchTexts::tr("Legal notice");
    //: Where a word was found: the order of an authority
    case SearchField::Order: return SearchTexts::tr("Order");
    //: Where a word was found: a complaint against a decision
    case SearchField::Appeal: return SearchTexts::tr("Appeal");
    //: Where a word was found: what a colleague wrote with a decision
    case SearchField::Note: return SearchTexts::tr("Note");
    }
    return {};
}

store::SearchExcerpt safeExcerpt(const store::SearchExcerpt &excerpt)
{
    store::SearchExcerpt safe{base::strangerText(excerpt.text), {}};
    for (const store::TextRange &mark : excerpt.marks)
        safe.marks.append({safePlace(excerpt.text, mark.from), safePlace(excerpt.text, mark.to)});
    return safe;
}

} // namespace vigil::ui
