-- What stands beside the hours: drafts and notes, ratings, contested labels, time spent, drills and
-- settings. Ratings and drill answers are appended; the newest of a rater counts.

CREATE TABLE paper (
    session INTEGER NOT NULL REFERENCES session (id),
    kind    TEXT NOT NULL CHECK (kind IN ('draft', 'notes')),
    text    TEXT NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (session, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE sheet (
    id      INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session (id),
    kind    TEXT NOT NULL CHECK (kind IN ('rubric', 'self', 'supervisor')),
    rater   TEXT NOT NULL,
    comment TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX sheet_by_session ON sheet (session, kind);

CREATE TABLE rating (
    sheet INTEGER NOT NULL REFERENCES sheet (id),
    item  TEXT NOT NULL,                -- 'overall' for the hour as a whole
    scale TEXT NOT NULL CHECK (scale IN ('adherence', 'competence')),
    state TEXT NOT NULL CHECK (state IN ('observed', 'not_observed', 'not_applicable', 'not_ratable')),
    value REAL,                         -- only what was observed has a number
    PRIMARY KEY (sheet, item, scale),
    CHECK ((state = 'observed') = (value IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE contest (
    id           INTEGER PRIMARY KEY,
    turn         INTEGER NOT NULL REFERENCES turn (id),
    item         TEXT NOT NULL,
    polarity     TEXT NOT NULL CHECK (polarity IN ('+', '-')),
    indicator    TEXT NOT NULL,
    why          TEXT NOT NULL,
    at           INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;
CREATE INDEX contest_by_turn ON contest (turn);

-- stretches of time in which an hour was open before the trainee
CREATE TABLE sitting (
    id      INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session (id),
    began   INTEGER NOT NULL,
    until   INTEGER NOT NULL CHECK (until >= began)
) STRICT;
CREATE INDEX sitting_by_session ON sitting (session);

CREATE TABLE drill_answer (
    id         INTEGER PRIMARY KEY,
    person     INTEGER NOT NULL REFERENCES person (id),
    card       TEXT NOT NULL,           -- 'case-id/key-moment-id' or the row of a turn: 'turn/123'
    said       TEXT NOT NULL,
    quality    REAL NOT NULL,
    grade      INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
    stability  REAL NOT NULL,           -- days
    difficulty REAL NOT NULL CHECK (difficulty BETWEEN 1 AND 10),
    at         INTEGER NOT NULL,
    due        INTEGER NOT NULL
) STRICT;
CREATE INDEX drill_answer_by_person ON drill_answer (person, card);

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
