// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/subject.h"
#include "intake/mediaroot.h"
#include "intake/textdocument.h"
#include "store/searchsource.h"

#include <string>
#include <vector>

namespace vigil::intake {

// Which texts of the intake are searched: those of a subject (one entry for each state whose texts
// are new), of each flag that has some, and of appeals.

using SearchTexts = std::vector<store::SearchText>;

/// `transcript`: see transcriptText().
[[nodiscard]] SearchTexts searchTextsOf(const domain::SubjectText &text, const QString &transcript);
[[nodiscard]] SearchTexts searchTextsOf(const FlagText &text);
[[nodiscard]] SearchTexts searchTextsOf(const QString &appeal);

/// What a transcript says, a line for each cue: kept as a private text of the subject, so that it
/// can be searched and erased. Read once, when the subject comes; empty when the subject names none
/// inside the feed's folder, the file is missing, or it is too large (1 MiB, or 256 KiB of text).
[[nodiscard]] QString transcriptText(const domain::SubjectText &text, const MediaRoot &root);
/// The field of the transcript that came with a revision.
[[nodiscard]] std::string transcriptField(base::Instant revision);

} // namespace vigil::intake
