-- Annotations whose words a newer text of their speech has not: JSON as in the journal, anchored in the text they were made in.
CREATE TABLE unplaced (
  id TEXT NOT NULL PRIMARY KEY,
  speech INTEGER NOT NULL REFERENCES speech (id),
  annotation TEXT NOT NULL
) STRICT;
CREATE INDEX unplaced_speech ON unplaced (speech);

-- Texts that a speech had, or may have again by undo or redo: none of them comes in as another speech.
CREATE TABLE former_text (
  sha256 TEXT NOT NULL PRIMARY KEY,
  speech INTEGER NOT NULL REFERENCES speech (id)
) STRICT, WITHOUT ROWID;

-- A few hundred bytes by which texts that are nearly the same are found; made when they are missing.
CREATE TABLE text_sketch (
  speech INTEGER PRIMARY KEY REFERENCES speech (id),
  sketch BLOB NOT NULL
) STRICT;
