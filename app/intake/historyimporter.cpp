// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/historyimporter.h"

#include "intake/historywriter.h"

namespace vigil::intake {

base::Result<ImportOutcome> HistoryImporter::import(HistoryFeed &history, RejectsFile &rejects,
                                                    const domain::MemberId &actor,
                                                    const ProgressFunction &progress)
{
    const auto next = [&]() -> base::Result<PreparedHistory> {
        auto lines = history.next({});
        if (!lines)
            return lines.error();
        return prepare(*std::move(lines), m_pseudonymizer, m_random);
    };
    BatchImport<PreparedHistory, HistorySource, HistoryWriter> batches(
        m_writer, {actor, history.file().name()}, rejects);
    return batches.run(history.file(), next, progress);
}

} // namespace vigil::intake
