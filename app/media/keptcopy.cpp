// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/keptcopy.h"

#include <algorithm>

namespace vigil::media {

namespace {

constexpr QByteArrayView copyEnding(".copy");
constexpr QByteArrayView recordEnding(".key");

} // namespace

QString CopyId::name() const
{
    return subject.toString() + u'-' + QString::number(base::toMs(revision));
}

std::optional<CopyId> CopyId::parse(QStringView name)
{
    const qsizetype dash = name.indexOf(u'-');
    const auto subject = domain::SubjectId::parse(name.first(std::max<qsizetype>(dash, 0)));
    bool isNumber = false;
    const qint64 revision = name.sliced(dash + 1).toLongLong(&isNumber);
    if (!subject || !isNumber)
        return std::nullopt;
    return CopyId{*subject, base::instantFromMs(revision)};
}

QByteArray recordName(const CopyId &id)
{
    return id.name().toLatin1() + recordEnding;
}

QByteArray copyName(const CopyId &id)
{
    return id.name().toLatin1() + copyEnding;
}

QByteArray partName(const CopyId &id, qint64 number)
{
    return id.name().toLatin1() + '.' + QByteArray::number(number) + copyEnding;
}

std::optional<qint64> partNumber(const CopyId &id, const QByteArray &name)
{
    const QByteArray begin = id.name().toLatin1() + '.';
    if (!name.startsWith(begin) || !name.endsWith(copyEnding))
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = name.mid(begin.size()).chopped(copyEnding.size()).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace vigil::media
