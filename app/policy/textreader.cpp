// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/textreader.h"

#include <algorithm>

namespace vigil::policy {

namespace {

using Key = QLatin1StringView;

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list << text;
}

/// The key of a policy's texts: its id; for all but the newest version in the pack "ID@version".
QString textKey(const PolicyPack &pack, const Policy &policy)
{
    const auto isNewer = [&](const Policy &other) {
        return other.id == policy.id && other.version > policy.version;
    };
    const QString id = policy.id.toString();
    const bool isOld = std::any_of(pack.policies.begin(), pack.policies.end(), isNewer);
    return isOld ? id + u'@' + QString::number(policy.version) : id;
}

QStringList readTwo(const Field &list)
{
    const QStringList texts = list.texts();
    if (list.exists() && list.items().size() != 2)
        list.report(FaultKind::WrongCount, QStringLiteral("Two examples are expected here."));
    return texts;
}

template<typename Code>
QHash<Code, QString> withCodes(const QHash<QString, QString> &texts)
{
    QHash<Code, QString> coded;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        if (const auto code = Code::parse(it.key()))
            coded.insert(*code, it.value());
    }
    return coded;
}

} // namespace

TextReader::TextReader(const PolicyPack &pack) : m_pack(pack)
{
    for (const Policy &policy : pack.policies) {
        addOnce(m_sections, PolicyPack::sectionOf(policy.id));
        addOnce(m_harms, policy.harm.toString());
        for (const domain::ReasonCode &reason : policy.reasons)
            addOnce(m_reasons, reason.toString());
    }
    for (const domain::ReasonCode &reason : pack.noViolationReasons)
        addOnce(m_reasons, reason.toString());
    for (const Outcome &outcome : pack.outcomes)
        addOnce(m_outcomes, outcome.id);
}

LocaleTexts TextReader::read(const Field &root, const QString &locale) const
{
    LocaleTexts texts;
    texts.locale = locale;
    if (!root.expectObject({Key("v"), Key("pack"), Key("locale"), Key("title"), Key("sections"),
                            Key("harms"), Key("reasons"), Key("outcomes"), Key("policies")}))
        return texts;
    (void)root.at(Key("v")).integer(1, 1);
    const Field pack = root.at(Key("pack"));
    if (const QString id = pack.text(); !id.isEmpty() && id != m_pack.id)
        pack.report(
            FaultKind::WrongPack,
            QStringLiteral("These are texts of the pack “%1”, not of “%2”.").arg(id, m_pack.id));
    const Field given = root.at(Key("locale"));
    if (const QString name = given.text(); !name.isEmpty() && name != locale)
        given.report(
            FaultKind::WrongLocale,
            QStringLiteral("The file's name says “%1”, this says “%2”.").arg(locale, name));
    texts.title = root.at(Key("title")).text(80);
    texts.sections = readNamed(root.at(Key("sections")), m_sections, QStringLiteral("section"));
    texts.harms = withCodes<domain::HarmKind>(
        readNamed(root.at(Key("harms")), m_harms, QStringLiteral("kind of harm")));
    texts.reasons = withCodes<domain::ReasonCode>(
        readNamed(root.at(Key("reasons")), m_reasons, QStringLiteral("reason")));
    texts.outcomes = readNamed(root.at(Key("outcomes")), m_outcomes, QStringLiteral("outcome"));
    readPolicies(root.at(Key("policies")), texts);
    return texts;
}

TextReader::Named TextReader::readNamed(const Field &object, const QStringList &names,
                                        const QString &what) const
{
    Named texts;
    if (!object.exists() || !object.expectObject({}, object.keys()))
        return texts;
    const QStringList keys = object.keys();
    for (const QString &name : names) {
        if (!keys.contains(name))
            object.report(FaultKind::MissingText,
                          QStringLiteral("The %1 “%2” has no text here.").arg(what, name));
    }
    for (const QString &key : keys) {
        texts.insert(key, object.at(key).text(120));
        if (!names.contains(key))
            object.at(key).report(FaultKind::NeedlessText,
                                  QStringLiteral("The pack has no %1 “%2”.%3")
                                      .arg(what, key, suggestion(key, names)));
    }
    return texts;
}

void TextReader::readPolicies(const Field &object, LocaleTexts &texts) const
{
    if (!object.exists() || !object.expectObject({}, object.keys()))
        return;
    const QStringList keys = object.keys();
    const bool isOriginal = texts.locale == m_pack.sourceLocale;
    QStringList known;
    for (const Policy &policy : m_pack.policies) {
        const QString key = textKey(m_pack, policy);
        known << key;
        if (!keys.contains(key)) {
            object.report(FaultKind::MissingText,
                          QStringLiteral("The policy “%1” has no text here.").arg(key));
            continue;
        }
        texts.policies.insert({policy.id, policy.version},
                              readPolicy(object.at(key), policy, isOriginal));
    }
    for (const QString &key : keys) {
        if (!known.contains(key))
            object.at(key).report(
                FaultKind::NeedlessText,
                QStringLiteral("The pack has no policy “%1”.%2").arg(key, suggestion(key, known)));
    }
}

PolicyText TextReader::readPolicy(const Field &object, const Policy &policy, bool isOriginal) const
{
    PolicyText text;
    if (!object.expectObject({Key("translated_from_version"), Key("reviewed"), Key("title"),
                              Key("rule"), Key("covers"), Key("does_not_cover"), Key("examples"),
                              Key("counter_examples"), Key("viewer_told"), Key("uploader_told")}))
        return text;
    const Field version = object.at(Key("translated_from_version"));
    text.translatedFromVersion = version.integer(1);
    if (text.translatedFromVersion > policy.version)
        version.report(FaultKind::TextAhead,
                       QStringLiteral("The text is of version %1, but the policy is at version %2.")
                           .arg(text.translatedFromVersion)
                           .arg(policy.version));
    if (isOriginal && version.exists() && text.translatedFromVersion < policy.version)
        version.report(FaultKind::OriginalOlder,
                       QStringLiteral("The original is of version %1; rewrite it for version %2.")
                           .arg(text.translatedFromVersion)
                           .arg(policy.version));
    text.isReviewed = object.at(Key("reviewed")).boolean();
    text.title = object.at(Key("title")).text(120);
    text.rule = object.at(Key("rule")).text();
    text.covers = object.at(Key("covers")).text();
    text.doesNotCover = object.at(Key("does_not_cover")).text();
    text.examples = readTwo(object.at(Key("examples")));
    text.counterExamples = readTwo(object.at(Key("counter_examples")));
    text.viewerTold = object.at(Key("viewer_told")).text();
    text.uploaderTold = object.at(Key("uploader_told")).text();
    return text;
}

} // namespace vigil::policy
