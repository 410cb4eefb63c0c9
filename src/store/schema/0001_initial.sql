-- Sessions survive anything. Turns are appended and never rewritten; rewinding adds a branch.
-- Texts of cases, rubrics and weights are kept once, by their hash, so that an old recording
-- still means what it meant.

CREATE TABLE person (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE source (
    sha256  TEXT PRIMARY KEY,
    kind    TEXT NOT NULL CHECK (kind IN ('case', 'rubric', 'weights')),
    id      TEXT NOT NULL,
    version TEXT NOT NULL,
    text    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id             INTEGER PRIMARY KEY,
    play           TEXT NOT NULL CHECK (play IN ('guided', 'practice', 'assessment')),
    trainee        INTEGER NOT NULL REFERENCES person (id),
    seed           TEXT NOT NULL,
    started_at     INTEGER NOT NULL,
    ended_at       INTEGER,
    case_sha256    TEXT NOT NULL REFERENCES source (sha256),
    rubric_sha256  TEXT NOT NULL REFERENCES source (sha256),
    weights_sha256 TEXT REFERENCES source (sha256),
    engine         TEXT NOT NULL,
    current_turn   INTEGER REFERENCES turn (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX session_by_start ON session (started_at);

CREATE TABLE turn (
    id          INTEGER PRIMARY KEY,
    session     INTEGER NOT NULL REFERENCES session (id),
    parent      INTEGER REFERENCES turn (id),
    number      INTEGER NOT NULL CHECK (number >= 0),
    at          INTEGER NOT NULL,
    said        TEXT NOT NULL,
    moves       TEXT NOT NULL,
    called_for  TEXT NOT NULL,          -- items this moment was an opportunity for
    quality     REAL NOT NULL,
    reply       TEXT NOT NULL,
    shows       TEXT NOT NULL,
    lines       TEXT NOT NULL,          -- ids of the patient's lines
    offers      TEXT NOT NULL,
    ending      TEXT NOT NULL,
    fallback    INTEGER NOT NULL CHECK (fallback IN (0, 1)),
    -- the patient's state after the answer
    arousal     REAL NOT NULL CHECK (arousal BETWEEN 0 AND 10),
    mode        TEXT NOT NULL,
    trust       REAL NOT NULL CHECK (trust BETWEEN 0 AND 10),
    thinking    REAL NOT NULL CHECK (thinking BETWEEN 0 AND 10),
    topic       TEXT NOT NULL,
    feeling     TEXT NOT NULL,
    scene       TEXT NOT NULL,
    ended       INTEGER NOT NULL CHECK (ended IN (0, 1)),
    said_lines  TEXT NOT NULL,
    heard       TEXT NOT NULL,
    heard_words TEXT NOT NULL
) STRICT;
CREATE INDEX turn_by_session ON turn (session, number);
CREATE INDEX turn_by_parent ON turn (parent);

CREATE TABLE evidence (
    turn       INTEGER NOT NULL REFERENCES turn (id),
    n          INTEGER NOT NULL,
    item       TEXT NOT NULL,
    polarity   TEXT NOT NULL CHECK (polarity IN ('+', '-')),
    indicator  TEXT NOT NULL,
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL,
    strength   REAL NOT NULL,
    confidence REAL NOT NULL,
    reason     TEXT NOT NULL,
    PRIMARY KEY (turn, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE cause (
    turn     INTEGER NOT NULL REFERENCES turn (id),
    n        INTEGER NOT NULL,
    reason   TEXT NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    arousal  REAL NOT NULL,
    trust    REAL NOT NULL,
    thinking REAL NOT NULL,
    PRIMARY KEY (turn, n)
) STRICT, WITHOUT ROWID;

-- everything said, for search; filled by the program, because an untrusted schema may not run
-- virtual tables from triggers
CREATE VIRTUAL TABLE spoken USING fts5 (said, reply, content = 'turn', content_rowid = 'id',
                                        tokenize = "unicode61 remove_diacritics 2");

-- what was said is never rewritten, by this program or another
CREATE TRIGGER turn_is_kept BEFORE UPDATE ON turn BEGIN
    SELECT RAISE(ABORT, 'a turn is never rewritten');
END;
CREATE TRIGGER turn_is_not_deleted BEFORE DELETE ON turn BEGIN
    SELECT RAISE(ABORT, 'a turn is never deleted');
END;

-- who did what, each row chained to the one before by its hash, so that a change shows
CREATE TABLE audit (
    id       INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    who      TEXT NOT NULL,
    act      TEXT NOT NULL,
    detail   TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash     TEXT NOT NULL
) STRICT;
