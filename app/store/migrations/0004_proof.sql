-- View of the ledger alone: the complete subtrees of each device's log of events (RFC 6962; leaf seq - 1
-- is SHA-256(0, hash)) that have 64 leaves or more. So neither a root nor a proof reads more than the
-- last leaves.
CREATE TABLE event_subtree (
    device BLOB NOT NULL CHECK (length(device) = 16),
    -- It has 2^level leaves, the first of them number << level.
    level INTEGER NOT NULL,
    number INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (device, level, number)
) STRICT, WITHOUT ROWID;

-- Class work state: the checkpoints that this console signed, each a note (C2SP tlog-checkpoint).
CREATE TABLE checkpoint (
    device BLOB NOT NULL CHECK (length(device) = 16),
    size INTEGER NOT NULL,
    at INTEGER NOT NULL,
    note BLOB NOT NULL,
    PRIMARY KEY (device, size)
) STRICT, WITHOUT ROWID;

-- Class work state: where checkpoints are put that no one who holds the store should be able to change.
CREATE TABLE witness (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    folder TEXT NOT NULL
) STRICT;
