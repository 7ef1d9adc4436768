-- a second version, for the test of migrations
ALTER TABLE theme ADD COLUMN symbol TEXT;
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  speech INTEGER NOT NULL REFERENCES speech (id)
) STRICT;
UPDATE setting SET value = value WHERE key = 'library.me';
