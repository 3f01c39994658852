// SPDX-License-Identifier: GPL-3.0-or-later
#include "wellbeing/record.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace vigil::wellbeing {

namespace {

using namespace Qt::StringLiterals;

/// Far more than a life has.
constexpr qint64 mostMs = qint64{1} << 50;

/// Reads fields of an object and remembers whether any was not what it should be.
class Fields
{
public:
    explicit Fields(const QJsonValue &value)
        : m_object(value.toObject())
        , m_isWhole(value.isObject())
    {}

    [[nodiscard]] QJsonValue at(QLatin1StringView key)
    {
        m_isWhole &= m_object.contains(key);
        return m_object.value(key);
    }
    [[nodiscard]] qint64 number(QLatin1StringView key, qint64 most = mostMs)
    {
        const qint64 number = at(key).toInteger(-1);
        m_isWhole &= number >= 0 && number <= most;
        return number;
    }
    [[nodiscard]] QJsonArray list(QLatin1StringView key)
    {
        const QJsonValue value = at(key);
        m_isWhole &= value.isArray();
        return value.toArray();
    }
    void refuse() { m_isWhole = false; }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    QJsonObject m_object;
    bool m_isWhole;
};

QJsonObject ownToJson(const OwnLimits &own)
{
    QJsonObject json;
    for (const auto &[limit, number] : own.asKeyValueRange())
        json.insert(limitNames.name(limit), number);
    return json;
}

QJsonArray optOutsToJson(const QSet<domain::HarmKind> &optOuts)
{
    QStringList kinds;
    for (const domain::HarmKind &kind : optOuts)
        kinds << kind.toString();
    kinds.sort();
    return QJsonArray::fromStringList(kinds);
}

QJsonObject shiftToJson(const Shift::Counted &shift)
{
    QJsonArray exposure;
    for (const auto &[harm, time] : shift.exposure.times())
        exposure.append(
            QJsonObject{{u"harm"_s, harm.kind.toString()},
                        {u"severity"_s, QString(domain::severityNames.name(harm.severity))},
                        {u"ms"_s, qint64{time.count()}}});
    return {{u"began"_s, base::toMs(shift.began)},
            {u"last"_s, base::toMs(shift.last)},
            {u"exposure"_s, exposure},
            {u"at_desk"_s, qint64{shift.atDesk.count()}},
            {u"severe"_s, qint64{shift.severe.count()}},
            {u"in_a_row"_s, shift.severeInARow}};
}

void readOwn(const QJsonObject &json, OwnLimits &own, Fields &record)
{
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        const auto limit = limitNames.value(entry.key());
        const int number = entry.value().toInt(-1);
        if (!limit || number < rangeOf(*limit).least() || number > rangeOf(*limit).most())
            return record.refuse();
        own.insert(*limit, number);
    }
}

void readOptOuts(const QJsonArray &json, QSet<domain::HarmKind> &optOuts, Fields &record)
{
    for (const QJsonValue &value : json) {
        const auto kind = domain::HarmKind::parse(value.toString());
        if (!kind)
            return record.refuse();
        optOuts.insert(*kind);
    }
}

void readExposure(const QJsonArray &json, Exposure &exposure, Fields &record)
{
    for (const QJsonValue &value : json) {
        Fields fields(value);
        const QString name = fields.at("harm"_L1).toString();
        const auto kind = name.isEmpty() ? domain::HarmKind() : domain::HarmKind::parse(name);
        const auto severity = domain::severityNames.value(fields.at("severity"_L1).toString());
        const base::Millis time(fields.number("ms"_L1));
        if (!fields.isWhole() || !kind || !severity)
            return record.refuse();
        exposure.add({*kind, *severity}, time);
    }
}

Shift::Counted readShift(const QJsonValue &json, Fields &record)
{
    Fields fields(json);
    Shift::Counted shift;
    shift.began = base::instantFromMs(fields.number("began"_L1));
    shift.last = base::instantFromMs(fields.number("last"_L1));
    readExposure(fields.list("exposure"_L1), shift.exposure, record);
    shift.atDesk = base::Millis(fields.number("at_desk"_L1));
    shift.severe = base::Millis(fields.number("severe"_L1));
    shift.severeInARow = static_cast<int>(fields.number("in_a_row"_L1, 1'000'000));
    if (!fields.isWhole())
        record.refuse();
    return shift;
}

} // namespace

QByteArray toJson(const Record &record)
{
    QJsonObject json{{u"v"_s, 1},
                     {u"own"_s, ownToJson(record.own)},
                     {u"opt_outs"_s, optOutsToJson(record.optOuts)},
                     {u"choice_lost"_s, record.isChoiceLost}};
    json.insert("shift"_L1,
                record.shift ? QJsonValue(shiftToJson(*record.shift)) : QJsonValue::Null);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Record> recordFromJson(const QByteArray &json)
{
    Fields fields(QJsonDocument::fromJson(json).object());
    Record record;
    const bool isKnown = fields.at("v"_L1) == QJsonValue(1);
    const QJsonValue own = fields.at("own"_L1);
    if (!own.isObject())
        fields.refuse();
    readOwn(own.toObject(), record.own, fields);
    readOptOuts(fields.list("opt_outs"_L1), record.optOuts, fields);
    const QJsonValue lost = fields.at("choice_lost"_L1);
    if (!lost.isBool())
        fields.refuse();
    record.isChoiceLost = lost.toBool();
    if (const QJsonValue shift = fields.at("shift"_L1); !shift.isNull())
        record.shift = readShift(shift, fields);
    return isKnown && fields.isWhole() ? std::optional(record) : std::nullopt;
}

} // namespace vigil::wellbeing
