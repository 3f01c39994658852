-- What the next case is looked for by, with all that the probe asks of a case: those passed over, which
-- are leased or refused, cost no look into case_file.
DROP INDEX case_next_queue_language;
DROP INDEX case_next_queue;
DROP INDEX case_next_language;
DROP INDEX case_next;
DROP INDEX case_escalated;
CREATE INDEX case_next_queue_language ON case_file (queue, language, due_at, id, not_by, state)
    WHERE state = 'open';
CREATE INDEX case_next_queue ON case_file (queue, due_at, id, not_by, state) WHERE state = 'open';
CREATE INDEX case_next_language ON case_file (language, due_at, id, not_by, state) WHERE state = 'open';
CREATE INDEX case_next ON case_file (due_at, id, not_by, state) WHERE state = 'open';
CREATE INDEX case_escalated ON case_file (due_at, id, not_by, state) WHERE state = 'escalated';

-- Leases are found by case and by member alone.
DROP INDEX lease_by_end;

-- The decisions of an account that stand are counted from the index alone.
DROP INDEX decision_by_account;
CREATE INDEX decision_by_account ON decision
    (account, at, id, outcome, purpose, withdrawn_at, reversed_at);

-- So is its record of strikes read.
DROP INDEX strike_by_account;
CREATE INDEX strike_by_account ON strike
    (account, at, decision, policy, feature, severity, overturned_at);
