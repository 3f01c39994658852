-- Class intake: what feeds said, append-only. Times are milliseconds since 1970, UTC; ids 16 bytes.
-- A batch is the event `intake.imported` whose id is `event`; its rows are those with `from <= row < to`,
-- and are there before the event is folded. Read them through batch_revision, batch_flag and batch_appeal:
--     SELECT … FROM batch_flag WHERE event = ? ORDER BY row
-- Two consoles that imported one feed both have its rows: after a sync a (subject, at), a flag id or an
-- appeal id may come twice, with one meaning.
CREATE TABLE intake_batch (
    number INTEGER PRIMARY KEY,
    event BLOB NOT NULL UNIQUE CHECK (length(event) = 16),
    revision_from INTEGER NOT NULL,
    revision_to INTEGER NOT NULL,
    flag_from INTEGER NOT NULL,
    flag_to INTEGER NOT NULL,
    appeal_from INTEGER NOT NULL,
    appeal_to INTEGER NOT NULL,
    -- Where the relative media of the batch lies on this computer; null when it came from another.
    media_root TEXT
) STRICT;

-- The state of a subject as the platform reported it. Known by (subject, at).
CREATE TABLE revision (
    row INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL,
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    at INTEGER NOT NULL,
    -- The time as the feed has it; `at` is later by milliseconds when the feed gave other states under one
    -- time. Whether something is a new revision for the rules is told by stated_at.
    stated_at INTEGER NOT NULL,
    -- Keyed hash of the content: the same state again is known by it.
    fingerprint INTEGER NOT NULL,
    type TEXT NOT NULL,                -- video, livestream, account
    account BLOB NOT NULL CHECK (length(account) = 16),
    posted INTEGER,                    -- a livestream's start
    ended INTEGER,
    language TEXT,                     -- BCP 47
    country TEXT,                      -- ISO 3166-1
    reach INTEGER,                     -- views, or viewers of a livestream
    duration_ms INTEGER,
    topics TEXT,                       -- JSON list of texts; null: none
    gone INTEGER NOT NULL,
    catalog INTEGER NOT NULL,          -- without flags; makes no case
    account_country TEXT,
    account_created INTEGER,
    account_followers INTEGER,
    account_kind TEXT NOT NULL,        -- person, business, news, government, party
    account_fake_suspected INTEGER NOT NULL,
    -- The private text is private_text(owner = subject, field = document), JSON; see textdocument.h.
    document TEXT NOT NULL,
    commitment BLOB NOT NULL CHECK (length(commitment) = 32)
) STRICT;
CREATE INDEX revision_by_subject ON revision (subject, at, stated_at, fingerprint);
CREATE INDEX revision_by_account ON revision (account, subject);

CREATE TABLE flag (
    row INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    revision INTEGER NOT NULL,         -- `at` of the revision that it came with
    at INTEGER NOT NULL,
    source TEXT NOT NULL,              -- automated, user_report, trusted_flagger, fact_check_partner, authority, staff
    policy TEXT,                       -- suspected; null: none named
    score_pct INTEGER,
    reporter BLOB,
    segments TEXT,                     -- JSON list of [from_ms, to_ms]; null: none
    has_notice INTEGER NOT NULL,
    order_state TEXT,                  -- ISO 3166-1; not null: there is an order
    order_deadline INTEGER,
    order_territory TEXT,              -- JSON list of ISO 3166-1; null: none
    -- As in revision; the flag's texts are number `place` (from 0) of the document's flags.
    document TEXT NOT NULL,
    place INTEGER NOT NULL,
    commitment BLOB NOT NULL CHECK (length(commitment) = 32)
) STRICT;
CREATE INDEX flag_by_subject ON flag (subject, at, id);
-- An id is made from the subject's: those of one line lie side by side.
CREATE INDEX flag_by_id ON flag (subject, id);

CREATE TABLE appeal (
    row INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    decision BLOB,                     -- the event that recorded it; null: the appeal names the subject only
    party TEXT NOT NULL,               -- uploader, notifier
    at INTEGER NOT NULL,
    document TEXT NOT NULL,
    commitment BLOB NOT NULL CHECK (length(commitment) = 32)
) STRICT;
CREATE INDEX appeal_by_subject ON appeal (subject, at, id);
CREATE INDEX appeal_by_id ON appeal (id);

CREATE VIEW batch_revision AS
    SELECT b.event, r.* FROM intake_batch b JOIN revision r
    ON r.row >= b.revision_from AND r.row < b.revision_to;
CREATE VIEW batch_flag AS
    SELECT b.event, f.* FROM intake_batch b JOIN flag f
    ON f.row >= b.flag_from AND f.row < b.flag_to;
CREATE VIEW batch_appeal AS
    SELECT b.event, a.* FROM intake_batch b JOIN appeal a
    ON a.row >= b.appeal_from AND a.row < b.appeal_to;

-- Views. The newest revision counts: greatest (at, commitment). Rows lie in order of arrival, only the
-- ids in random order. The subjects of an account are found by way of revision_by_account.
CREATE TABLE subject (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    type TEXT NOT NULL,
    account BLOB NOT NULL CHECK (length(account) = 16),
    at INTEGER NOT NULL,               -- of the newest revision
    posted INTEGER,
    ended INTEGER,
    language TEXT,
    country TEXT,
    reach INTEGER,
    duration_ms INTEGER,
    topics TEXT,
    gone INTEGER NOT NULL,
    document TEXT NOT NULL,
    commitment BLOB NOT NULL
) STRICT;

-- The newest that any revision said of an account.
CREATE TABLE account (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    at INTEGER NOT NULL,
    country TEXT,
    created INTEGER,
    followers INTEGER,
    kind TEXT NOT NULL,
    fake_suspected INTEGER NOT NULL,
    -- Handle and name: private_text(owner = source, field = document).
    source BLOB NOT NULL,
    document TEXT NOT NULL,
    commitment BLOB NOT NULL
) STRICT;
