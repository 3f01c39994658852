// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "policy/fault.h"
#include "policy/policypack.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace vigil::policy {

struct SourceFile
{
    QString name; ///< without folder
    QByteArray bytes;
};

/// A pack as people write it: the rules, and beside them one file of texts for each locale, named
/// like the pack with the locale before its extension ("general.json", "general.uk.json").
struct PackSource
{
    SourceFile rules;
    QList<SourceFile> texts;
};

/// What checking a pack found: all faults at once, in the order of files and lines; without faults
/// the pack and its published form.
struct CheckedPack
{
    Faults faults;
    std::optional<PolicyPack> pack;
    /// One JSON document {"pack":…, "texts":{locale:…}, "v":1}, canonical (RFC 8785), to be hashed
    /// and kept in the store. Depends on nothing but the content: order of keys and spaces do not
    /// count.
    QByteArray blob;
};

/// The rules at `path` (a file or a resource) and all files of texts beside it.
[[nodiscard]] base::Result<PackSource> readPackSource(const QString &path);

[[nodiscard]] CheckedPack checkPack(const PackSource &source);
/// Checks the published form; faults name the place inside it.
[[nodiscard]] CheckedPack checkBlob(const QByteArray &blob, const QString &name = {});

/// A pack without fault, or an error that tells its faults, one a line.
[[nodiscard]] base::Result<PolicyPack> loadPack(const QString &path);
[[nodiscard]] base::Result<PolicyPack> loadBlob(const QByteArray &blob);

/// Resource paths of the rules of the packs that come with the program, general first.
[[nodiscard]] QStringList shippedPacks();

} // namespace vigil::policy
