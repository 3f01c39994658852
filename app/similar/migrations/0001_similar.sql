-- The hash index: what was hashed of the media of subjects, one stretch of seconds to a row. No view: it is
-- made from the media, and checked apart. Who keeps it in memory follows `row`; rows that take the place of
-- older ones come behind them.
CREATE TABLE frame_run (
    row INTEGER PRIMARY KEY,
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    account BLOB NOT NULL CHECK (length(account) = 16),
    -- The revision whose media this is.
    revision INTEGER NOT NULL,
    -- The first second that was looked at, and how many.
    first INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    -- The frames with enough detail, as framerun.h writes them, and SHA-256 of that.
    frames BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX frame_run_subject ON frame_run (subject, first);
CREATE INDEX frame_run_account ON frame_run (account);

-- How often rows were erased: then what is kept in memory is read anew.
CREATE TABLE frame_erasures (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    count INTEGER NOT NULL
) STRICT;
INSERT INTO frame_erasures(one, count) VALUES(1, 0);

-- View of the aggregate `subject`: what people said of it and another, the last of it.
CREATE TABLE similar_relation (
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    other BLOB NOT NULL CHECK (length(other) = 16),
    -- confirmed, rejected
    state TEXT NOT NULL,
    event BLOB NOT NULL CHECK (length(event) = 16),
    said_by BLOB NOT NULL CHECK (length(said_by) = 16),
    at INTEGER NOT NULL,
    PRIMARY KEY (subject, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX similar_confirmed ON similar_relation (subject, other) WHERE state = 'confirmed';
