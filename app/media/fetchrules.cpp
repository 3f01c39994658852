// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/fetchrules.h"

#include "media/errors.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace vigil::media {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 mostRuleBytes = 1024 * 1024;

base::Error rulesUnreadable(const QString &detail)
{
    return {fetchRulesUnreadable,
            QStringLiteral("The list of hosts that videos may be fetched from cannot be read. No "
                           "video is fetched. Ask an administrator to put it right."),
            detail};
}

bool isHost(const QString &host)
{
    static const QRegularExpression pattern(u"^(?:\\*\\.)?[a-z0-9:](?:[a-z0-9.:-]*[a-z0-9:])?$"_s);
    return host.size() <= 253 && pattern.match(host).hasMatch();
}

bool readHosts(const QJsonValue &value, QStringList &hosts)
{
    if (!value.isArray())
        return false;
    const QJsonArray entries = value.toArray();
    for (const QJsonValue &entry : entries) {
        hosts.append(entry.toString().toLower());
        if (!isHost(hosts.last()))
            return false;
    }
    return true;
}

bool readKey(const QString &key, const QJsonValue &value, FetchRules &rules)
{
    if (key == "hosts"_L1)
        return readHosts(value, rules.hosts);
    if (key == "internal_hosts"_L1)
        return readHosts(value, rules.internalHosts);
    if (key == "plain_hosts"_L1)
        return readHosts(value, rules.plainHosts);
    if (key == "authorities"_L1) {
        rules.authorities = value.toString();
        return QFileInfo(rules.authorities).isAbsolute();
    }
    return false;
}

} // namespace

base::Result<FetchRules> readFetchRules(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.exists())
        return FetchRules{};
    if (file.size() > mostRuleBytes || !file.open(QIODevice::ReadOnly))
        return rulesUnreadable(u"file"_s);
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return rulesUnreadable(u"json"_s);
    FetchRules rules;
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!readKey(entry.key(), entry.value(), rules))
            return rulesUnreadable(u"key"_s);
    }
    return rules;
}

} // namespace vigil::media
