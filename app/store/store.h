// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "ledger/crypto.h"
#include "ledger/pseudonym.h"
#include "store/backup.h"
#include "store/identity.h"
#include "store/projection.h"
#include "store/readers.h"
#include "store/verify.h"
#include "store/viewhash.h"
#include "store/witness.h"
#include "store/writer.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace vigil::store {

/// What a program brings when it makes or opens a store.
struct StoreOptions
{
    /// Without the store's own projection, which is always there, first.
    Registry registry;
    /// These outlive the store.
    const base::Clock &clock;
    base::Random &random;
    /// Where keys are kept; empty: StateFolder::defaultHome().
    QString stateHome = {};
    /// Names one start of the machine; empty: the kernel's name of it.
    QString bootId = {};
    CheckpointListener checkpoints = {};
};

/// An open store: DIR/vigil.db with its writer and readers. Opening never makes or repairs a file:
/// what is missing, damaged, foreign or newer is a typed error.
class Store final
{
public:
    /// Upgrades an older one first (upgrade.h), which may take minutes. Where no writing is
    /// possible (disk, key missing, projection unknown, copied back) the store opens read-only and
    /// says why.
    [[nodiscard]] static base::Result<std::unique_ptr<Store>> open(const QString &folder,
                                                                   const StoreOptions &options);
    /// The same, but refuses an older one with `upgradeNeeded` and leaves it as it is.
    [[nodiscard]] static base::Result<std::unique_ptr<Store>>
    openCurrent(const QString &folder, const StoreOptions &options);
    ~Store();

    [[nodiscard]] const StoreIdentity &identity() const { return m_identity; }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Where this computer keeps what belongs to no store's file; empty: the default.
    [[nodiscard]] const QString &stateHome() const { return m_stateHome; }
    /// Where this console keeps its keys.
    [[nodiscard]] QString stateFolder() const;
    /// Why nothing can be written; nothing when it can.
    [[nodiscard]] const std::optional<base::Error> &readOnlyReason() const { return m_readOnly; }
    /// Where the keys of this console lie.
    [[nodiscard]] StateFolder state() const;
    [[nodiscard]] Writer &writer() { return *m_writer; }
    [[nodiscard]] Readers &readers() { return *m_readers; }
    /// What the program brought to it.
    [[nodiscard]] const Registry &registry() const { return m_registry; }
    /// Makes ledger ids of platform ids; null when the team secret is missing.
    [[nodiscard]] const ledger::Pseudonymizer *pseudonymizer() const
    {
        return m_pseudonymizer.get();
    }
    /// The same for work that cannot do without: `secretMissing`.
    [[nodiscard]] base::Result<const ledger::Pseudonymizer *> requirePseudonymizer() const;

    /// Writes a backup (backup.h) and remembers where it is; in the caller's thread.
    base::Result<void> backUp(const QString &target, const CopyWatch &watch = {});
    /// The backups that this computer knows of; see rescue.h.
    [[nodiscard]] QStringList knownBackups() const;

    /// Checks the whole store on a connection of the caller's thread, against its witness and, if
    /// given, checkpoints that somebody has kept.
    [[nodiscard]] base::Result<Verification> verify(Depth depth,
                                                    const ledger::CheckpointFile &kept = {});
    [[nodiscard]] base::Result<ViewHashes> viewHashes();

private:
    struct Opening;
    Store() = default;

    QString m_folder;
    QString m_stateHome;
    Registry m_registry;
    StoreIdentity m_identity;
    std::optional<base::Error> m_readOnly;
    std::unique_ptr<ledger::Pseudonymizer> m_pseudonymizer;
    std::unique_ptr<Readers> m_readers;
    std::unique_ptr<Writer> m_writer;
};

} // namespace vigil::store
