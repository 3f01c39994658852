-- Class ledger. Rows are only added; `row` is the order of arrival.
CREATE TABLE event (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    device BLOB NOT NULL CHECK (length(device) = 16),
    seq INTEGER NOT NULL CHECK (seq > 0),
    -- The hub's number, the greatest integer while it has none: canonical order is (hub, device, seq).
    hub INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    sig BLOB NOT NULL CHECK (length(sig) = 64),
    UNIQUE (device, seq)
) STRICT;
CREATE UNIQUE INDEX event_canonical ON event (hub, device, seq);
CREATE UNIQUE INDEX event_hub ON event (hub) WHERE hub < 9223372036854775807;

CREATE TABLE event_aggregate (
    kind INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    event INTEGER NOT NULL REFERENCES event (row),
    PRIMARY KEY (kind, id, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_aggregate_event ON event_aggregate (event);

-- Class blobs.
CREATE TABLE blob (
    sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    bytes BLOB NOT NULL
) STRICT;

-- Class private text: erasing deletes text and salt. In order of arrival: owners are random, and a tree
-- of whole texts by owner would write one page for each text.
CREATE TABLE private_text (
    owner BLOB NOT NULL CHECK (length(owner) = 16),
    field TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    text TEXT NOT NULL,
    UNIQUE (owner, field)
) STRICT;

-- Class work state.
CREATE TABLE outbox (
    event INTEGER PRIMARY KEY REFERENCES event (row),
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'quarantined')),
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER,
    reason TEXT
) STRICT;

-- Wall clock minus time since boot, for one boot of the machine.
CREATE TABLE clock_anchor (
    boot TEXT PRIMARY KEY,
    offset_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE store_identity (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    store BLOB NOT NULL CHECK (length(store) = 16),
    team BLOB NOT NULL CHECK (length(team) = 16),
    device BLOB NOT NULL CHECK (length(device) = 16),
    -- The desktop's user.
    member BLOB NOT NULL CHECK (length(member) = 16)
) STRICT;
