// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/field.h"
#include "policy/policypack.h"

#include <QHash>

namespace vigil::policy {

/// Reads the rules of a pack, without texts; what is wrong goes to the field's faults and leaves a
/// pack that must not be used.
class PackReader final
{
public:
    [[nodiscard]] PolicyPack read(const Field &root);

private:
    void readHead(const Field &root);
    void readScope(const Field &root);
    void readOutcomes(const Field &list);
    void readPolicies(const Field &list);
    [[nodiscard]] Policy readPolicy(const Field &field);
    void readPolicyMeasures(const Field &field, Policy &policy);
    void readPolicyOutcomes(const Field &list, Policy &policy);
    void checkVersions(const Field &list) const;
    void checkAmends(const Field &list) const;

    PolicyPack m_pack;
};

/// "other" is expected among them.
[[nodiscard]] QList<domain::ReasonCode> readReasons(const Field &list);
/// From `effective_from` and `effective_to` of the object.
[[nodiscard]] Interval readInterval(const Field &object);

} // namespace vigil::policy
