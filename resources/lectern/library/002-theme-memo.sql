-- what the reader thinks about a theme, apart from when to give it
ALTER TABLE theme ADD COLUMN memo TEXT NOT NULL DEFAULT '';
