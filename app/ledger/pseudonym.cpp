// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/pseudonym.h"

namespace vigil::ledger {

namespace {

QByteArrayView kindOf(domain::SubjectType type)
{
    switch (type) {
    case domain::SubjectType::Video: return "video";
    case domain::SubjectType::Livestream: return "livestream";
    case domain::SubjectType::Account: return "account";
    case domain::SubjectType::Network: return "network";
    case domain::SubjectType::Entity: return "entity";
    }
    Q_UNREACHABLE();
}

} // namespace

Pseudonymizer::Pseudonymizer(Secret teamSecret) : m_secret(std::move(teamSecret)) {}

base::IdBytes Pseudonymizer::derive(QByteArrayView kind, QByteArrayView id) const
{
    // The zero byte ends the kind, so that no kind and id can be split in two ways.
    const Hash hash = hmacSha256(m_secret, {kind, QByteArrayView("\0", 1), id});
    base::IdBytes bytes;
    std::copy_n(hash.begin(), bytes.size(), bytes.begin());
    return bytes;
}

domain::SubjectId Pseudonymizer::subject(domain::SubjectType type, QByteArrayView platformId) const
{
    return domain::SubjectId(derive(kindOf(type), platformId));
}

domain::FlagId Pseudonymizer::flag(QByteArrayView platformId) const
{
    return domain::FlagId(derive("flag", platformId));
}

domain::ReporterId Pseudonymizer::reporter(QByteArrayView platformId) const
{
    return domain::ReporterId(derive("reporter", platformId));
}

domain::MemberId Pseudonymizer::assertedMember(QByteArrayView name) const
{
    base::IdBytes bytes = derive("asserted_member", name);
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | 0x80);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
    return domain::MemberId(bytes);
}

} // namespace vigil::ledger
