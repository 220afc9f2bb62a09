-- One graph. application_id says whose file this is, user_version which schema; see sqlite.py.

-- What was read, document by document, as canonical JSON; the text stands last so that stamps are read without it.
CREATE TABLE reading (
    key        TEXT PRIMARY KEY,
    sha256     TEXT NOT NULL,
    reader     TEXT NOT NULL,
    vocabulary TEXT NOT NULL,
    registry   TEXT NOT NULL,
    json       TEXT NOT NULL
);

-- What was done to the record, oldest first; only ever added to; each entry sealed with the one before.
CREATE TABLE log (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    "when"   TEXT NOT NULL,
    act      TEXT NOT NULL,
    subject  TEXT NOT NULL,
    detail   TEXT NOT NULL,
    who      TEXT NOT NULL DEFAULT '',
    versions TEXT NOT NULL DEFAULT '',
    seal     TEXT NOT NULL DEFAULT ''
);

-- The generation in place: labels as a JSON list, properties as a JSON object.
CREATE TABLE node (
    id         TEXT PRIMARY KEY,
    labels     TEXT NOT NULL,
    properties TEXT NOT NULL
);

CREATE TABLE edge (
    id         TEXT PRIMARY KEY,
    type       TEXT NOT NULL,
    source     TEXT NOT NULL,
    target     TEXT NOT NULL,
    properties TEXT NOT NULL
);

-- One row. `record` counts the changes of the record, `derived` is its value that the generation was derived from.
CREATE TABLE meta (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    record     INTEGER NOT NULL,
    derived    INTEGER NOT NULL,
    generation TEXT
);

INSERT INTO meta (one, record, derived, generation) VALUES (1, 0, 0, NULL);
