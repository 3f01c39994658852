// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/checkpoint.h"

#include <QString>
#include <QThreadPool>

#include <functional>
#include <vector>

namespace vigil::store {

/// The folder outside the store where checkpoints are put, best one where files can only be added
/// to. Each console appends to a file of its own, DEVICE.checkpoints (ledger::CheckpointFile);
/// consoles of a team may share the folder. Errors: `witnessUnreachable`.
class WitnessFolder final
{
public:
    explicit WitnessFolder(QString path) : m_path(std::move(path)) {}

    /// In one write, synced before it returns.
    base::Result<void> append(const domain::DeviceId &by,
                              const std::vector<ledger::SignedCheckpoint> &checkpoints) const;
    /// The last few that a console has put there; none when it has no file.
    [[nodiscard]] base::Result<std::vector<ledger::SignedCheckpoint>>
    last(const domain::DeviceId &by) const;

    struct File
    {
        domain::DeviceId by;
        ledger::CheckpointFile content;
    };
    [[nodiscard]] base::Result<std::vector<File>> read() const;

private:
    [[nodiscard]] QString fileOf(const domain::DeviceId &by) const;

    QString m_path;
};

/// Who is told of checkpoints; called from a thread of the store's. May be empty.
struct CheckpointListener
{
    std::function<void(const ledger::SignedCheckpoint &)> made = {};
    /// They are in the store, but the witness has not seen them; the next ones say the same.
    std::function<void(const base::Error &)> unwitnessed = {};
};

/// Brings checkpoints to the witness and the listener, on a thread of its own: a folder that does
/// not answer holds no decision up. In the order of posting.
class Witness final
{
public:
    Witness(const domain::DeviceId &by, CheckpointListener listener);
    /// Waits until all are there.
    ~Witness();

    /// `folder` empty: only to the listener.
    void post(const QString &folder, std::vector<ledger::SignedCheckpoint> checkpoints);
    /// There is no checkpoint, for this reason.
    void fail(const base::Error &error);

private:
    domain::DeviceId m_by;
    CheckpointListener m_listener;
    QThreadPool m_thread;
};

} // namespace vigil::store
