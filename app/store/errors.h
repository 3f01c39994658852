// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

/// Why the store says no. Screens translate these names.
namespace vigil::store {

// The disk: nothing of the command was saved; the writer works again once the fault ends.
inline constexpr base::ErrorCode diskFull{"store.disk_full"};
inline constexpr base::ErrorCode readOnlyDisk{"store.read_only_disk"};
inline constexpr base::ErrorCode ioError{"store.io_error"};
inline constexpr base::ErrorCode cannotOpen{"store.cannot_open"};
inline constexpr base::ErrorCode busy{"store.busy"};
inline constexpr base::ErrorCode outOfMemory{"store.out_of_memory"};

// The file.
inline constexpr base::ErrorCode corrupt{"store.corrupt"};
inline constexpr base::ErrorCode notFound{"store.not_found"};
inline constexpr base::ErrorCode alreadyExists{"store.already_exists"};
inline constexpr base::ErrorCode foreignFile{"store.foreign_file"};
inline constexpr base::ErrorCode newerSchema{"store.newer_schema"};
inline constexpr base::ErrorCode migrationFailed{"store.migration_failed"};
inline constexpr base::ErrorCode upgradeNeeded{"store.upgrade_needed"};
inline constexpr base::ErrorCode upgradeStopped{"store.upgrade_stopped"};

// Backups: the store is as it was.
inline constexpr base::ErrorCode backupNotFound{"store.backup_not_found"};
inline constexpr base::ErrorCode backupExists{"store.backup_exists"};
inline constexpr base::ErrorCode backupNoRoom{"store.backup_no_room"};
inline constexpr base::ErrorCode backupUnwritable{"store.backup_unwritable"};
inline constexpr base::ErrorCode backupCancelled{"store.backup_cancelled"};

// Why a store that can be read takes no writes.
inline constexpr base::ErrorCode unknownProjection{"store.unknown_projection"};
inline constexpr base::ErrorCode keyMissing{"store.key_missing"};
inline constexpr base::ErrorCode keyMismatch{"store.key_mismatch"};
inline constexpr base::ErrorCode copiedBack{"store.copied_back"};
inline constexpr base::ErrorCode chainContinued{"store.chain_continued"};
inline constexpr base::ErrorCode closed{"store.closed"};

/// Writing goes on, but what the platform calls a thing cannot be made into its ledger id.
inline constexpr base::ErrorCode secretMissing{"store.secret_missing"};

// Programmer's errors that SQLite reports.
inline constexpr base::ErrorCode badStatement{"store.bad_statement"};
inline constexpr base::ErrorCode constraintFailed{"store.constraint_failed"};

// The ledger.
inline constexpr base::ErrorCode idReused{"store.id_reused"};
inline constexpr base::ErrorCode badSignature{"store.bad_signature"};
inline constexpr base::ErrorCode unknownDevice{"store.unknown_device"};
inline constexpr base::ErrorCode chainGap{"store.chain_gap"};
inline constexpr base::ErrorCode chainForked{"store.chain_forked"};

// Proof.
inline constexpr base::ErrorCode witnessUnreachable{"store.witness_unreachable"};
inline constexpr base::ErrorCode badCheckpoint{"store.bad_checkpoint"};
inline constexpr base::ErrorCode searchOutdated{"store.search_outdated"};

inline constexpr base::ErrorCode packPublished{"store.pack_published"};

// People.
inline constexpr base::ErrorCode memberUnknown{"store.member_unknown"};
inline constexpr base::ErrorCode memberRevoked{"store.member_revoked"};
inline constexpr base::ErrorCode notAllowed{"store.not_allowed"};
inline constexpr base::ErrorCode lastAdmin{"store.last_admin"};
inline constexpr base::ErrorCode unlawful{"store.unlawful"};
inline constexpr base::ErrorCode clockNotHeld{"store.clock_not_held"};

// Personal keys and two people.
inline constexpr base::ErrorCode keyNeeded{"store.key_needed"};
inline constexpr base::ErrorCode signatureNeeded{"store.signature_needed"};
inline constexpr base::ErrorCode keyElsewhere{"store.key_elsewhere"};
inline constexpr base::ErrorCode passphraseShort{"store.passphrase_short"};
inline constexpr base::ErrorCode secondPersonNeeded{"store.second_person_needed"};
inline constexpr base::ErrorCode proposalUnknown{"store.proposal_unknown"};
inline constexpr base::ErrorCode proposalSettled{"store.proposal_settled"};
inline constexpr base::ErrorCode proposalOfOther{"store.proposal_of_other"};

// Erasing.
inline constexpr base::ErrorCode held{"store.held"};
inline constexpr base::ErrorCode heldAlready{"store.held_already"};
inline constexpr base::ErrorCode notHeld{"store.not_held"};
inline constexpr base::ErrorCode memberActive{"store.member_active"};

} // namespace vigil::store
