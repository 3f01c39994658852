-- Views of the aggregates `team` and `member`.
CREATE TABLE team (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    founded INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    team BLOB NOT NULL CHECK (length(team) = 16),
    verify_key BLOB NOT NULL CHECK (length(verify_key) = 32),
    enrolled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    name_commitment BLOB NOT NULL CHECK (length(name_commitment) = 32),
    added INTEGER NOT NULL,
    revoked INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE member_role (
    member BLOB NOT NULL CHECK (length(member) = 16),
    role TEXT NOT NULL,
    PRIMARY KEY (member, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE member_language (
    member BLOB NOT NULL CHECK (length(member) = 16),
    language TEXT NOT NULL,
    level TEXT NOT NULL,
    PRIMARY KEY (member, language)
) STRICT, WITHOUT ROWID;
