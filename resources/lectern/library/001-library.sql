-- Ranges are UTF-16 indices, half-open. Instants are ISO 8601 in UTC. Ids of themes, annotations and coders are UUIDs.

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE coder (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

-- what a list shows; the text and what was recognised in it stand apart, so that 100,000 rows are read quickly
CREATE TABLE speech (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE,
  title TEXT,
  subtitle TEXT,
  occasion TEXT,
  speaker TEXT,
  office TEXT,
  date TEXT,
  place TEXT,
  series TEXT,
  number TEXT,
  issue_month TEXT,
  salutation TEXT,
  status TEXT,
  file_name TEXT NOT NULL,
  charset TEXT NOT NULL,
  charset_confidence REAL NOT NULL,
  line_ending TEXT NOT NULL,
  byte_order_mark INTEGER NOT NULL,
  code_points INTEGER NOT NULL,
  imported TEXT NOT NULL
) STRICT;

CREATE TABLE speech_text (
  speech INTEGER PRIMARY KEY REFERENCES speech (id),
  text TEXT NOT NULL
) STRICT;

CREATE TABLE speech_anatomy (
  speech INTEGER PRIMARY KEY REFERENCES speech (id),
  anatomy TEXT NOT NULL
) STRICT;

-- references are checked at COMMIT: a step may put its edits in any order
CREATE TABLE theme (
  id TEXT NOT NULL PRIMARY KEY,
  parent TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  description TEXT NOT NULL,
  key INTEGER NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX theme_parent ON theme (parent);

CREATE TABLE annotation (
  id TEXT NOT NULL PRIMARY KEY,
  speech INTEGER NOT NULL REFERENCES speech (id),
  range_start INTEGER NOT NULL,
  range_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  note TEXT NOT NULL,
  coder TEXT NOT NULL REFERENCES coder (id),
  created TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_place ON annotation (speech, range_start, range_end, id);
CREATE INDEX annotation_coder ON annotation (coder);

CREATE TABLE annotation_theme (
  annotation TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  theme TEXT NOT NULL REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (annotation, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_theme_theme ON annotation_theme (theme);

-- the journal: the undone steps are always the last ones
CREATE TABLE step (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  name TEXT NOT NULL,
  detail TEXT NOT NULL,
  edits TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX step_undone ON step (seq) WHERE undone = 1;

CREATE TABLE reading_place (
  speech INTEGER PRIMARY KEY REFERENCES speech (id),
  place INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT;
