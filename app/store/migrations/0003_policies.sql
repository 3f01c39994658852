-- View of the aggregate `policy_pack`; the packs themselves are blobs.
CREATE TABLE published_pack (
    aggregate BLOB NOT NULL CHECK (length(aggregate) = 16),
    version INTEGER NOT NULL,
    pack TEXT NOT NULL,
    blob BLOB NOT NULL CHECK (length(blob) = 32),
    published INTEGER NOT NULL,
    event BLOB NOT NULL CHECK (length(event) = 16),
    PRIMARY KEY (aggregate, version)
) STRICT, WITHOUT ROWID;
