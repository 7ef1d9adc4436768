-- tags of the reader's own; a tag is there as long as a speech has it
CREATE TABLE speech_tag (
  tag TEXT NOT NULL,
  speech INTEGER NOT NULL REFERENCES speech (id),
  PRIMARY KEY (tag, speech)
) STRICT, WITHOUT ROWID;
CREATE INDEX speech_tag_speech ON speech_tag (speech);

-- how far a speech is read: said by the reader in a step, and seen by the program in none. Times in milliseconds of 1970
CREATE TABLE reading (
  speech INTEGER PRIMARY KEY REFERENCES speech (id),
  said TEXT,
  said_at INTEGER,
  seen TEXT,
  seen_at INTEGER
) STRICT;

CREATE TABLE saved_shelf (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL
) STRICT;

CREATE TABLE reading_plan (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  plan TEXT NOT NULL
) STRICT;

-- speeches that the reader deleted: kept for undo, and shown nowhere
CREATE TABLE deleted_speech (
  speech INTEGER PRIMARY KEY REFERENCES speech (id)
) STRICT;
