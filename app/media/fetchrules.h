// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace vigil::media {

/// From where the team lets videos be fetched: by default from every host with a public address, by
/// https. Hosts are in lower case; "*.example.org" is every host below it and not itself.
struct FetchRules
{
    /// The only ones, beside those of the other two lists; empty: any.
    QStringList hosts = {};
    /// May lie in the own network: loopback, private and link-local addresses.
    QStringList internalHosts = {};
    /// May be asked by http too, which whoever is on the way can read and change.
    QStringList plainHosts = {};
    /// A PEM file of certificate authorities in place of the system's; empty: the system's.
    QString authorities = {};
    /// In place of what the DNS says, "host:port:address" as CURLOPT_RESOLVE takes it; for tests,
    /// so no file can set it.
    QStringList answers = {};

    friend bool operator==(const FetchRules &, const FetchRules &) = default;
};

/// The rules in a JSON file with the keys `hosts`, `internal_hosts`, `plain_hosts` (lists of texts)
/// and `authorities` (a path), each of which may be left out; an empty path and a file that is not
/// there give the default. Error: fetchRulesUnreadable, also for a key that is not known, since a
/// misspelt list would allow all.
[[nodiscard]] base::Result<FetchRules> readFetchRules(const QString &path);

} // namespace vigil::media
