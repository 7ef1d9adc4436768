-- which tokens (lectern.text.Tokens) stand in which speech, and in what order; no text is kept
CREATE VIRTUAL TABLE speech_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii');

-- the speeches that are in it; those of an older library come in one after the other
CREATE TABLE speech_index (
  speech INTEGER PRIMARY KEY REFERENCES speech (id),
  -- where the lines end: the distance of each line break from the one before, 7 bits a byte, the lowest first
  lines BLOB NOT NULL
) STRICT;

-- every word that stood in a speech once, for searching parts of words
CREATE TABLE word (
  word TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- the place of the passage beside its theme: a theme's passages lie together, in order
ALTER TABLE annotation_theme ADD COLUMN in_speech INTEGER NOT NULL DEFAULT 0;
ALTER TABLE annotation_theme ADD COLUMN from_index INTEGER NOT NULL DEFAULT 0;
ALTER TABLE annotation_theme ADD COLUMN to_index INTEGER NOT NULL DEFAULT 0;
UPDATE annotation_theme SET (in_speech, from_index, to_index) =
  (SELECT speech, range_start, range_end FROM annotation WHERE id = annotation);
DROP INDEX annotation_theme_theme;
CREATE INDEX annotation_theme_place ON annotation_theme (theme, in_speech, from_index, to_index, annotation);
CREATE INDEX annotation_noted ON annotation (speech, range_start, range_end, id) WHERE note <> '';
