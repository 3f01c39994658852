-- Class intake: what another system says it decided, append-only. Claims: they are shown as such, and never
-- enforced, counted or folded into a view. A batch is the event `history.imported` whose id is `event`; its
-- rows are those with `row_from <= row < row_to`. A claim is known by `id`; the system may state it again with
-- other content (another `fingerprint`), and the newest counts: greatest (time of the event, commitment).
CREATE TABLE history_batch (
    number INTEGER PRIMARY KEY,
    event BLOB NOT NULL UNIQUE CHECK (length(event) = 16),
    at INTEGER NOT NULL,               -- of the event
    row_from INTEGER NOT NULL,
    row_to INTEGER NOT NULL
) STRICT;

CREATE TABLE claimed_decision (
    row INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    -- Keyed hash of the content: the same statement again is known by it.
    fingerprint INTEGER NOT NULL,
    system BLOB NOT NULL CHECK (length(system) = 16),
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    type TEXT NOT NULL,                -- video, livestream, account
    account BLOB CHECK (length(account) = 16),
    decided_at INTEGER NOT NULL,
    measures TEXT NOT NULL,            -- JSON list of texts as `decide --measure` takes them; []: no violation
    until INTEGER,
    reversed_at INTEGER,
    -- The private text is private_text(owner = subject, field = document), JSON; see textdocument.h.
    document TEXT NOT NULL,
    commitment BLOB NOT NULL CHECK (length(commitment) = 32)
) STRICT;
CREATE INDEX claimed_by_subject ON claimed_decision (subject, decided_at, id);
CREATE INDEX claimed_by_account ON claimed_decision (account, system, id);
CREATE INDEX claimed_by_id ON claimed_decision (id, fingerprint);

CREATE VIEW batch_claimed AS
    SELECT b.event, c.* FROM history_batch b JOIN claimed_decision c
    ON c.row >= b.row_from AND c.row < b.row_to;
