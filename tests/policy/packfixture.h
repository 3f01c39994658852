// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/packfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>

/// The small packs of tests/data/policies, whole or edited.
namespace vigil::policy::fixture {

inline QString dataFolder()
{
    return QStringLiteral(VIGIL_SOURCE_DIR "/tests/data/policies/");
}

inline PackSource smallPack()
{
    return *readPackSource(dataFolder() + QStringLiteral("small.json"));
}

/// The value with the place that `steps` lead to set, or taken out; the step "-" appends to a list.
inline QJsonValue edited(const QJsonValue &value, const QStringList &steps,
                         const std::optional<QJsonValue> &to)
{
    if (steps.isEmpty())
        return to.value_or(QJsonValue());
    const bool isLast = steps.size() == 1;
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const qsizetype at =
            steps.first() == QLatin1StringView("-") ? array.size() : steps.first().toLongLong();
        if (isLast && !to)
            array.removeAt(at);
        else if (at == array.size())
            array.append(edited({}, steps.mid(1), to));
        else
            array.replace(at, edited(array.at(at), steps.mid(1), to));
        return array;
    }
    QJsonObject object = value.toObject();
    if (isLast && !to)
        object.remove(steps.first());
    else
        object.insert(steps.first(), edited(object.value(steps.first()), steps.mid(1), to));
    return object;
}

/// `file` is "rules" or a locale.
inline void edit(PackSource &source, const QString &file, const QString &pointer,
                 const std::optional<QJsonValue> &to)
{
    const auto apply = [&](SourceFile &target) {
        const QJsonObject root = QJsonDocument::fromJson(target.bytes).object();
        target.bytes =
            QJsonDocument(edited(root, pointer.split(u'/').mid(1), to).toObject()).toJson();
    };
    if (file == QLatin1StringView("rules"))
        apply(source.rules);
    for (SourceFile &target : source.texts) {
        if (target.name.section(u'.', 1, 1) == file)
            apply(target);
    }
}

/// Edits as tests/data/policies/faults.json writes them: [file, pointer, value], or without a value
/// to take the place out.
inline PackSource withEdits(PackSource source, const QJsonArray &edits)
{
    for (const QJsonValue &value : edits) {
        const QJsonArray row = value.toArray();
        edit(source, row.at(0).toString(), row.at(1).toString(),
             row.size() > 2 ? std::optional(row.at(2)) : std::nullopt);
    }
    return source;
}

} // namespace vigil::policy::fixture
