// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/field.h"
#include "policy/policypack.h"

namespace vigil::policy {

/// Reads the texts of a pack in one locale and holds them against the pack: what lacks a text, and
/// what has one for nothing, are faults.
class TextReader final
{
public:
    explicit TextReader(const PolicyPack &pack);

    [[nodiscard]] LocaleTexts read(const Field &root, const QString &locale) const;

private:
    using Named = QHash<QString, QString>;

    [[nodiscard]] Named readNamed(const Field &object, const QStringList &names,
                                  const QString &what) const;
    void readPolicies(const Field &object, LocaleTexts &texts) const;
    [[nodiscard]] PolicyText readPolicy(const Field &object, const Policy &policy,
                                        bool isOriginal) const;

    const PolicyPack &m_pack;
    QStringList m_sections;
    QStringList m_harms;
    QStringList m_reasons;
    QStringList m_outcomes;
};

} // namespace vigil::policy
