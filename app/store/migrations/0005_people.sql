-- Views of the aggregates `member` and `proposal`: personal keys, what a person might do when, and what
-- waits for a second person.
CREATE TABLE member_key (
    member BLOB PRIMARY KEY CHECK (length(member) = 16),
    key BLOB NOT NULL CHECK (length(key) = 32),
    device BLOB NOT NULL CHECK (length(device) = 16),
    enrolled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What a member was after each event that changed them; the event's place says from when.
CREATE TABLE member_standing (
    member BLOB NOT NULL CHECK (length(member) = 16),
    event BLOB NOT NULL CHECK (length(event) = 16),
    -- Names in order, with a space between them; empty once the person has left.
    roles TEXT NOT NULL,
    revoked INTEGER NOT NULL,
    -- The personal key and the console on which it was enrolled.
    key BLOB CHECK (length(key) = 32),
    device BLOB CHECK (length(device) = 16),
    PRIMARY KEY (member, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE proposal (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    -- SHA-256 of the event that made it.
    made BLOB NOT NULL CHECK (length(made) = 32),
    act TEXT NOT NULL,
    matter TEXT NOT NULL,
    reason TEXT NOT NULL,
    proposer BLOB NOT NULL CHECK (length(proposer) = 16),
    -- The console that vouches for the proposer: where their key was enrolled, else where they proposed.
    proposer_device BLOB NOT NULL CHECK (length(proposer_device) = 16),
    at INTEGER NOT NULL,
    -- waiting, confirmed, declined, withdrawn
    state TEXT NOT NULL,
    settled_event BLOB CHECK (length(settled_event) = 16),
    settled_by BLOB CHECK (length(settled_by) = 16),
    settled_at INTEGER,
    -- Both people's keys were enrolled on one console.
    locally_asserted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_waiting ON proposal (at, id) WHERE state = 'waiting';
