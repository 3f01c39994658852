// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace vigil::ui {

// Each reads one value of a file of settings; false when it is there and is not what it should be.
// One that is not there leaves `value` as it is.

[[nodiscard]] inline bool readInt(const QJsonObject &json, const QString &key, int least, int most,
                                  int &value)
{
    const QJsonValue entry = json.value(key);
    if (entry.isUndefined())
        return true;
    const int number = entry.toInt(least - 1);
    if (number < least || number > most)
        return false;
    value = number;
    return true;
}

[[nodiscard]] inline bool readBool(const QJsonObject &json, const QString &key, bool &value)
{
    const QJsonValue entry = json.value(key);
    if (entry.isUndefined())
        return true;
    if (!entry.isBool())
        return false;
    value = entry.toBool();
    return true;
}

} // namespace vigil::ui
