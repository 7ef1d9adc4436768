-- What a search passes over (case, width, 简/繁) is told by other rules: every text is indexed anew.
INSERT INTO speech_words (speech_words) VALUES ('delete-all');
DELETE FROM speech_index;
DELETE FROM word;
