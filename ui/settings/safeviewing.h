// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/severity.h"
#include "media/filtersettings.h"

#include <QJsonObject>

#include <array>
#include <optional>

namespace vigil::ui {

/// How a video is shown at first, by how grave its case is; it always stands still then. A team's
/// minimum goes on top of it. And from which severity on a warning comes before it. A value.
class SafeViewing final
{
public:
    /// What a new person starts with, for every severity.
    SafeViewing();
    /// The same for every severity.
    explicit SafeViewing(const media::FilterSettings &forAll);
    /// All filters, and a warning before every video.
    [[nodiscard]] static SafeViewing strongest();

    [[nodiscard]] const media::FilterSettings &of(domain::Severity severity) const;
    [[nodiscard]] bool isPerSeverity() const { return m_isPerSeverity; }

    /// Of this severity, or of all while one choice holds for all.
    void set(domain::Severity severity, const media::FilterSettings &filters);
    /// Apart, each severity starts with what held for all. Back together, all get the strictest of
    /// each filter, so that this takes protection from none.
    void setPerSeverity(bool isPerSeverity);

    /// The least severity that is warned of before anything is shown, of what may be hard to look
    /// at; nothing: none is. A new person is warned from high on, as packs rate gore.
    [[nodiscard]] std::optional<domain::Severity> warnsFrom() const { return m_warnsFrom; }
    [[nodiscard]] bool warnsOf(domain::Severity severity) const;
    void setWarnsFrom(std::optional<domain::Severity> least) { m_warnsFrom = least; }

    /// The filters, or those of each severity below "by_severity"; beside them "warn_from", a
    /// severity or "never".
    [[nodiscard]] QJsonObject toJson() const;
    /// Undefined: what a new person starts with. A filter that is not named is as a new person has
    /// it, as is "warn_from"; a severity that is not is an error, as is all else that cannot be
    /// read.
    [[nodiscard]] static std::optional<SafeViewing> fromJson(const QJsonValue &json);

    friend bool operator==(const SafeViewing &, const SafeViewing &) = default;

private:
    /// From the least grave on; all the same while one choice holds for all.
    std::array<media::FilterSettings, domain::severityNames.rows().size()> m_filters;
    bool m_isPerSeverity = false;
    std::optional<domain::Severity> m_warnsFrom = domain::Severity::High;
};

} // namespace vigil::ui
