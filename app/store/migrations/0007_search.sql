-- Which texts the search index has; `row` is the row of search_words, in order of arrival. `source` is the
-- row of the table that `kind` stands for (searchsource.h).
CREATE TABLE search_entry (
    row INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    source INTEGER NOT NULL,
    -- The words for type, language and account of the text, as they stand in the index.
    facts TEXT NOT NULL,
    UNIQUE (kind, source)
) STRICT;

-- The words, without the texts, as SearchWords makes them: a space between words, "=" between the texts of
-- an entry, the facts behind. What was put in has to be handed over again to be taken out.
CREATE VIRTUAL TABLE search_words USING fts5(
    words, content = '', columnsize = 0, prefix = '3', tokenize = "ascii tokenchars '='");
CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab(search_words, instance);

-- How the words were made (SearchWords::version(); '' before the first), and up to which row of `event`
-- the index knows what events brought.
CREATE TABLE search_state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    words TEXT NOT NULL,
    event INTEGER NOT NULL
) STRICT;
INSERT INTO search_state(one, words, event) VALUES(1, '', 0);
