-- Views of the aggregates `subject`, `account` and `member`: what must be kept, and what was erased.
CREATE TABLE legal_hold (
    kind INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    event BLOB NOT NULL CHECK (length(event) = 16),
    reason TEXT NOT NULL,
    placed_by BLOB NOT NULL CHECK (length(placed_by) = 16),
    at INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE erasure (
    kind INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    event BLOB NOT NULL CHECK (length(event) = 16),
    proposal BLOB NOT NULL CHECK (length(proposal) = 16),
    at INTEGER NOT NULL,
    -- Names with a space between them.
    fields TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (kind, id, event)
) STRICT, WITHOUT ROWID;

-- Class work state. While there is a row, what was erased may still lie in freed space or in the log.
CREATE TABLE scrub (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    since INTEGER NOT NULL
) STRICT;
