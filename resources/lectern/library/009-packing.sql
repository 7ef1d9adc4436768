-- A million annotations beside a hundred thousand texts: what repeats itself lies in the file once.
-- packed(), repacked() and utf16() are this program's functions, for these statements only.

-- A text is a frame of Zstandard (RFC 8878) over UTF-8, as any tool for it unpacks. So are the edits of a step, as JSON.
CREATE TABLE packed_text (
  speech INTEGER PRIMARY KEY REFERENCES speech (id),
  packed BLOB NOT NULL
) STRICT;
INSERT INTO packed_text SELECT speech, packed(text) FROM speech_text;
DROP TABLE speech_text;
ALTER TABLE packed_text RENAME TO speech_text;

CREATE TABLE packed_step (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  name TEXT NOT NULL,
  detail TEXT NOT NULL,
  edits BLOB NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO packed_step SELECT seq, at, name, detail, iif(packed IS NULL, packed(edits), repacked(packed)), undone FROM step;
DROP TABLE step;
ALTER TABLE packed_step RENAME TO step;
CREATE INDEX step_undone ON step (seq) WHERE undone = 1;

-- Ids are long and stand in many rows: there they have a number. An id's number means nothing outside the file.
CREATE TABLE theme_number (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO theme_number (id) SELECT id FROM theme ORDER BY position, id;

CREATE TABLE numbered_coder (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;
INSERT INTO numbered_coder (id, name) SELECT id, name FROM coder ORDER BY rowid;

-- The words of a passage stand beside it, for whoever reads the file with other tools; those around it are in the text.
CREATE TABLE numbered_annotation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  speech INTEGER NOT NULL REFERENCES speech (id),
  range_start INTEGER NOT NULL,
  range_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  -- how much of the text before and after the passage finds it again in another version; UTF-16
  before INTEGER NOT NULL,
  after INTEGER NOT NULL,
  note TEXT NOT NULL,
  coder INTEGER NOT NULL REFERENCES numbered_coder (number),
  created TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;
-- By LEFT JOIN: a row whose coder or theme is missing must stop the change rather than be left behind.
INSERT INTO numbered_annotation (id, speech, range_start, range_end, quote, before, after, note, coder, created, modified)
SELECT a.id, speech, range_start, range_end, quote, utf16(prefix), utf16(suffix), note, number, created, modified
FROM annotation a LEFT JOIN numbered_coder c ON c.id = coder ORDER BY speech, range_start, range_end, a.id;

CREATE TABLE numbered_annotation_theme (
  annotation INTEGER NOT NULL REFERENCES numbered_annotation (number) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  theme INTEGER NOT NULL REFERENCES theme_number (number) DEFERRABLE INITIALLY DEFERRED,
  in_speech INTEGER NOT NULL,
  from_index INTEGER NOT NULL,
  to_index INTEGER NOT NULL,
  PRIMARY KEY (annotation, position)
) STRICT, WITHOUT ROWID;
INSERT INTO numbered_annotation_theme
SELECT a.number, t.position, n.number, in_speech, from_index, to_index
FROM annotation_theme t LEFT JOIN numbered_annotation a ON a.id = annotation LEFT JOIN theme_number n ON n.id = theme ORDER BY a.number, t.position;

DROP TABLE annotation_theme;
DROP TABLE annotation;
DROP TABLE coder;
ALTER TABLE numbered_coder RENAME TO coder;
ALTER TABLE numbered_annotation RENAME TO annotation;
ALTER TABLE numbered_annotation_theme RENAME TO annotation_theme;
CREATE INDEX annotation_place ON annotation (speech, range_start, range_end);
CREATE INDEX annotation_coder ON annotation (coder);
CREATE INDEX annotation_noted ON annotation (speech, range_start, range_end) WHERE note <> '';
CREATE INDEX annotation_theme_place ON annotation_theme (theme, in_speech, from_index, to_index, annotation);

-- What a search passes over (how letters are composed) is told by other rules: every text is indexed anew.
INSERT INTO speech_words (speech_words) VALUES ('delete-all');
DELETE FROM speech_index;
DELETE FROM word;
