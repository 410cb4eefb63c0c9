-- Recordings of talk, and what raters made of them. A review is the list of its acts, appended and
-- never rewritten. A recording of real people can be erased, with everything said about it; then
-- only the receipt stays.

CREATE TABLE recording (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,   -- a number is never given twice
    title         TEXT NOT NULL,
    origin        TEXT NOT NULL CHECK (origin IN ('real', 'rehearsal')),
    format        TEXT NOT NULL,
    language      TEXT NOT NULL,
    media         TEXT NOT NULL,           -- path of the sound, or empty
    source_sha256 TEXT NOT NULL,
    consent       TEXT NOT NULL CHECK (consent IN ('not recorded', 'given', 'withdrawn')),
    keep_until    INTEGER,
    imported_by   TEXT NOT NULL,
    imported_at   INTEGER NOT NULL,
    version       INTEGER NOT NULL CHECK (version >= 1),
    erasing       INTEGER NOT NULL DEFAULT 0 CHECK (erasing IN (0, 1))
) STRICT;

CREATE TABLE recording_line (
    recording INTEGER NOT NULL REFERENCES recording (id),
    version   INTEGER NOT NULL,
    number    INTEGER NOT NULL CHECK (number >= 1),
    role      TEXT NOT NULL CHECK (role IN ('therapist', 'patient', 'nobody')),
    label     TEXT NOT NULL,
    start     REAL,
    "end"     REAL,
    text      TEXT NOT NULL,
    shows     TEXT NOT NULL,
    doubt     TEXT NOT NULL,
    cleared   INTEGER NOT NULL CHECK (cleared IN (0, 1)),
    home      INTEGER,                     -- its number in the next version; empty: it has no place there
    PRIMARY KEY (recording, version, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
    id           INTEGER PRIMARY KEY,
    session      INTEGER REFERENCES session (id),
    recording    INTEGER REFERENCES recording (id),
    rater        TEXT NOT NULL,
    by           TEXT NOT NULL,
    at           INTEGER NOT NULL,
    withdrawn_at INTEGER,
    CHECK ((session IS NULL) <> (recording IS NULL))
) STRICT;
CREATE INDEX assignment_by_rater ON assignment (rater);

CREATE TABLE review (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    session       INTEGER REFERENCES session (id),
    recording     INTEGER REFERENCES recording (id),
    end_turn      INTEGER REFERENCES turn (id),   -- the hour is judged as it ended then, whatever is tried afterwards
    rater         TEXT NOT NULL,
    rubric_sha256 TEXT NOT NULL REFERENCES source (sha256),
    weights_sha256 TEXT REFERENCES source (sha256),
    adjudication  INTEGER NOT NULL CHECK (adjudication IN (0, 1)),
    sealed        TEXT NOT NULL,           -- hash of the sealed file it came in, or empty
    salt          TEXT NOT NULL,           -- goes into the audit's hashes of the acts, and is erased with them
    at            INTEGER NOT NULL,
    CHECK ((session IS NULL) <> (recording IS NULL))
) STRICT;
CREATE INDEX review_by_session ON review (session);
CREATE INDEX review_by_recording ON review (recording);
CREATE UNIQUE INDEX review_of_rater ON review (coalesce(session, 0), coalesce(recording, 0), rater, adjudication);

CREATE TABLE review_act (
    review   INTEGER NOT NULL REFERENCES review (id),
    n        INTEGER NOT NULL CHECK (n >= 1),
    at       INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    version  INTEGER NOT NULL,             -- of the recording's transcript when it was done; sessions have 1
    line     INTEGER NOT NULL,             -- 0: none
    item     TEXT NOT NULL,
    scale    TEXT NOT NULL,
    polarity TEXT NOT NULL CHECK (polarity IN ('+', '-')),
    verdict  TEXT NOT NULL CHECK (verdict IN ('observed', 'not_observed', 'not_applicable', 'could_not_hear')),
    value    REAL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    text     TEXT NOT NULL,
    target   INTEGER NOT NULL,
    PRIMARY KEY (review, n)
) STRICT, WITHOUT ROWID;

-- somebody who had not rated a talk saw its score or ratings: no longer blind to it
CREATE TABLE seen (
    session   INTEGER REFERENCES session (id),
    recording INTEGER REFERENCES recording (id),
    person    TEXT NOT NULL,
    at        INTEGER NOT NULL,
    CHECK ((session IS NULL) <> (recording IS NULL))
) STRICT;

CREATE TABLE erasure (
    recording   INTEGER PRIMARY KEY,       -- the number it had
    at          INTEGER NOT NULL,
    by          TEXT NOT NULL,
    why         TEXT NOT NULL,
    lines       INTEGER NOT NULL,
    reviews     INTEGER NOT NULL,
    source_sha256 TEXT NOT NULL
) STRICT;

-- what was heard and what was judged is never rewritten; erasing a recording is the one way out
CREATE TRIGGER line_is_kept BEFORE UPDATE OF role, label, text, number, version, recording ON recording_line BEGIN
    SELECT RAISE(ABORT, 'a line of a recording is never rewritten');
END;
CREATE TRIGGER line_is_not_deleted BEFORE DELETE ON recording_line
WHEN (SELECT erasing FROM recording WHERE id = OLD.recording) = 0 BEGIN
    SELECT RAISE(ABORT, 'a line of a recording is only deleted when the recording is erased');
END;
CREATE TRIGGER act_is_kept BEFORE UPDATE ON review_act BEGIN
    SELECT RAISE(ABORT, 'an act of a review is never rewritten');
END;
CREATE TRIGGER act_is_not_deleted BEFORE DELETE ON review_act
WHEN coalesce((SELECT r.erasing FROM review w JOIN recording r ON r.id = w.recording WHERE w.id = OLD.review), 0) = 0 BEGIN
    SELECT RAISE(ABORT, 'an act of a review is only deleted when its recording is erased');
END;
