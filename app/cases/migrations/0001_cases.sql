-- Views. Every row belongs to the aggregate of its account; they hold intervals, never a clock.
CREATE TABLE case_file (
    id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    account         BLOB NOT NULL CHECK (length(account) = 16),
    subject         BLOB NOT NULL CHECK (length(subject) = 16),
    subject_type    TEXT NOT NULL,
    kind            TEXT NOT NULL,
    state           TEXT NOT NULL,     -- never leased or held: leases have a clock
    rest_state      TEXT NOT NULL,     -- domain::CaseStatus::rest and before
    back_state      TEXT NOT NULL,
    parent          BLOB,              -- the case it follows from
    parent_decision BLOB,              -- the decision it is about
    not_by          BLOB,              -- who made that one and may not decide this
    revision        INTEGER NOT NULL,  -- of the subject, as flagged
    policy          TEXT,              -- suspected, of the gravest flag
    policies        TEXT NOT NULL,     -- all suspected: sorted, space between
    sources         TEXT NOT NULL,     -- of its flags: sorted, space between
    severity        INTEGER NOT NULL,
    language        TEXT NOT NULL,
    country         TEXT,
    topics          TEXT NOT NULL,     -- one a line
    reach           INTEGER,
    queue           TEXT NOT NULL,
    opened_at       INTEGER NOT NULL,  -- its first flag
    due_at          INTEGER NOT NULL,
    due_from        INTEGER NOT NULL,  -- the parts that made due_at
    due_allowance   INTEGER NOT NULL,
    due_reach       INTEGER NOT NULL,
    due_source      INTEGER NOT NULL,
    due_live        INTEGER NOT NULL,
    due_deadline    INTEGER NOT NULL,
    escalation      TEXT,
    decision        BLOB,
    superseded_by   BLOB
) STRICT;

-- The next case: one probe for each queue and language asked for.
CREATE INDEX case_next_queue_language ON case_file (queue, language, due_at, id) WHERE state = 'open';
CREATE INDEX case_next_queue ON case_file (queue, due_at, id) WHERE state = 'open';
CREATE INDEX case_next_language ON case_file (language, due_at, id) WHERE state = 'open';
CREATE INDEX case_next ON case_file (due_at, id) WHERE state = 'open';
CREATE INDEX case_escalated ON case_file (due_at, id) WHERE state = 'escalated';
CREATE INDEX case_by_subject ON case_file (subject, opened_at, id);
CREATE INDEX case_by_account ON case_file (account, state);

CREATE TABLE decision (
    id              BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    account         BLOB NOT NULL,
    subject         BLOB NOT NULL,
    subject_type    TEXT NOT NULL,
    case_id         BLOB NOT NULL,
    case_kind       TEXT NOT NULL,
    actor           BLOB NOT NULL,
    device          BLOB NOT NULL,
    at              INTEGER NOT NULL,
    effective_at    INTEGER NOT NULL,
    revision        INTEGER NOT NULL,
    policy          TEXT NOT NULL,
    policy_version  INTEGER NOT NULL,
    policy_locale   TEXT NOT NULL,
    pack            TEXT NOT NULL,
    also            TEXT NOT NULL,
    severity        INTEGER NOT NULL,
    ground          TEXT NOT NULL,
    exception       TEXT,
    reason          TEXT NOT NULL,
    measures        TEXT NOT NULL,     -- JSON, as in the event
    basis           TEXT NOT NULL,
    evidence        TEXT NOT NULL,
    seen            TEXT NOT NULL,
    cause           TEXT NOT NULL,
    cause_parent    BLOB,
    purpose         TEXT NOT NULL,
    is_proactive    INTEGER NOT NULL,
    note            BLOB,              -- commitment
    outcome         TEXT NOT NULL,     -- stands, concurs, conflicts, prevails, void
    flags_since     INTEGER NOT NULL DEFAULT 0,  -- on record only
    withdrawn_at    INTEGER,
    reversed_at     INTEGER,
    reversed_by     BLOB,              -- the event
    reversal_actor  BLOB,
    reversal_reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_by_subject ON decision (subject, at, id);
CREATE INDEX decision_by_account ON decision (account, at, id);
CREATE INDEX decision_by_effect ON decision (effective_at, id);

-- One measure of one decision (or provisional act) on one target.
CREATE TABLE standing (
    target          BLOB NOT NULL,
    decision        BLOB NOT NULL,
    position        INTEGER NOT NULL,
    account         BLOB NOT NULL,
    target_type     TEXT NOT NULL,
    kind            TEXT NOT NULL,
    parameters      TEXT NOT NULL,
    from_at         INTEGER NOT NULL,
    until_at        INTEGER,
    ended_at        INTEGER,
    ended_by        BLOB,
    provisional_for BLOB,              -- the case, when it stands only meanwhile
    PRIMARY KEY (target, decision, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_by_decision ON standing (decision);
CREATE INDEX standing_by_account ON standing (account, kind);
CREATE INDEX standing_provisional ON standing (provisional_for) WHERE provisional_for IS NOT NULL;

CREATE TABLE strike (
    decision        BLOB NOT NULL PRIMARY KEY,
    account         BLOB NOT NULL,
    subject         BLOB NOT NULL,
    policy          TEXT NOT NULL,
    feature         TEXT,
    severity        INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    overturned_at   INTEGER,
    overturned_by   BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX strike_by_account ON strike (account, at, decision);

-- Kept counters: cases by queue, language and state. Triggers keep them, so they follow every fold.
CREATE TABLE case_count (
    queue           TEXT NOT NULL,
    language        TEXT NOT NULL,
    state           TEXT NOT NULL,
    cases           INTEGER NOT NULL,
    PRIMARY KEY (queue, language, state)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER case_count_insert AFTER INSERT ON case_file BEGIN
    INSERT INTO case_count VALUES (NEW.queue, NEW.language, NEW.state, 1)
        ON CONFLICT DO UPDATE SET cases = cases + 1;
END;
CREATE TRIGGER case_count_delete AFTER DELETE ON case_file BEGIN
    UPDATE case_count SET cases = cases - 1
        WHERE queue = OLD.queue AND language = OLD.language AND state = OLD.state;
    DELETE FROM case_count
        WHERE queue = OLD.queue AND language = OLD.language AND state = OLD.state AND cases = 0;
END;
CREATE TRIGGER case_count_update AFTER UPDATE OF queue, language, state ON case_file
    WHEN NEW.queue <> OLD.queue OR NEW.language <> OLD.language OR NEW.state <> OLD.state BEGIN
    UPDATE case_count SET cases = cases - 1
        WHERE queue = OLD.queue AND language = OLD.language AND state = OLD.state;
    DELETE FROM case_count
        WHERE queue = OLD.queue AND language = OLD.language AND state = OLD.state AND cases = 0;
    INSERT INTO case_count VALUES (NEW.queue, NEW.language, NEW.state, 1)
        ON CONFLICT DO UPDATE SET cases = cases + 1;
END;

-- Work state: never rebuilt.
CREATE TABLE lease (
    case_id         BLOB NOT NULL PRIMARY KEY,
    id              BLOB NOT NULL,
    member          BLOB NOT NULL,
    device          BLOB NOT NULL,
    from_at         INTEGER NOT NULL,
    until_at        INTEGER NOT NULL,
    held_at         INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX lease_by_member ON lease (member, from_at);
CREATE INDEX lease_by_end ON lease (until_at);

CREATE TABLE refusal (
    case_id         BLOB NOT NULL,
    member          BLOB NOT NULL,
    kind            TEXT NOT NULL,     -- skipped, released
    at              INTEGER NOT NULL,
    PRIMARY KEY (case_id, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX refusal_by_member ON refusal (member, kind, at);
