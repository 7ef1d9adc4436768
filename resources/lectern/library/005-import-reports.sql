-- what became of each file of an import; a run without an end was broken off with the program
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  began TEXT NOT NULL,
  ended TEXT,
  cancelled INTEGER NOT NULL DEFAULT 0,
  formats TEXT NOT NULL DEFAULT ''
) STRICT;

-- problem and notices are JSON; the speech may have another title by now, so none is kept here
CREATE TABLE import_line (
  run INTEGER NOT NULL REFERENCES import_run (id),
  position INTEGER NOT NULL,
  file TEXT NOT NULL,
  speech INTEGER,
  is_new INTEGER NOT NULL,
  problem TEXT,
  notices TEXT NOT NULL,
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_line_speech ON import_line (speech, run) WHERE speech IS NOT NULL;
