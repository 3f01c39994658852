-- View of the aggregate `group`: one decision on a list of targets, and how far it has come. What it did to
-- each target is a row of `decision` (cause_parent: the group) with its rows of `standing`.
CREATE TABLE group_decision (
    id              BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind            TEXT NOT NULL,
    parent          BLOB,              -- the decision that it follows from
    case_id         BLOB,              -- of that decision
    subject         BLOB,              -- likewise
    actor           BLOB NOT NULL,
    device          BLOB NOT NULL,
    at              INTEGER NOT NULL,
    effective_at    INTEGER NOT NULL,
    policy          TEXT NOT NULL,
    reason          TEXT NOT NULL,
    targets         INTEGER NOT NULL,  -- how many are in the list
    blob            BLOB NOT NULL,     -- SHA-256 of the list
    done            INTEGER NOT NULL,  -- how many of them have an outcome
    applied         INTEGER NOT NULL,
    already         INTEGER NOT NULL,
    gone            INTEGER NOT NULL,
    spared          INTEGER NOT NULL,
    unknown         INTEGER NOT NULL,
    withdrawn_at    INTEGER,
    reversed_at     INTEGER,
    reversed_by     BLOB,              -- the event
    reversal_actor  BLOB,
    reversal_reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX group_by_parent ON group_decision (parent) WHERE parent IS NOT NULL;
CREATE INDEX group_by_subject ON group_decision (subject, at) WHERE subject IS NOT NULL;
CREATE INDEX group_unfinished ON group_decision (device, at) WHERE done < targets;
