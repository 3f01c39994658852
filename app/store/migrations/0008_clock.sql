-- View of the aggregate `team`: how far the events of a device count although its clock had jumped.
CREATE TABLE clock_confirmed (
    device BLOB PRIMARY KEY CHECK (length(device) = 16),
    team BLOB NOT NULL CHECK (length(team) = 16),
    through INTEGER NOT NULL,          -- the last sequence that is confirmed
    confirmed_by BLOB NOT NULL CHECK (length(confirmed_by) = 16),
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The events whose clock is suspect, as their canonical bytes have it.
CREATE INDEX event_suspect ON event (device, seq, at) WHERE instr(bytes, x'22636c6f636b223a227375737065637422') > 0;
