-- The edits of a step as JSON in UTF-8, compressed (RFC 1950); `edits` is then empty. Steps from before have theirs there.
ALTER TABLE step ADD COLUMN packed BLOB;
