/// The library: one SQLite file `*.lectern` that holds the speeches, what the reader added, and the journal of steps.
///
/// The recipe, and why:
///
/// - `journal_mode=DELETE`, `synchronous=EXTRA`, `locking_mode=EXCLUSIVE`. WAL reports success and loses the rows when the
///   file was moved or replaced, and FULL lost acknowledged commits in simulated power cuts where EXTRA lost none.
/// - Each action is one `BEGIN IMMEDIATE` … `COMMIT`. After any failed write the connection is thrown away and the file
///   opened anew: after SQLITE_FULL a rollback may fail, and later statements would commit one by one.
/// - One thread owns the connection; no statement stays open.
/// - Before SQLite touches a file, its first 100 bytes are read with plain I/O: a zero-length file would open as a healthy
///   empty database, a newer one must stay as it is. Never while we hold it open: closing any descriptor of a file drops
///   all POSIX locks of the process on it.
/// - The schema must be exactly the one the migrations make: a foreign trigger would run on our INSERT.
/// - SQLite's own quick check runs at each opening of a file up to 256 MB, of a larger one after an interrupted step only.
/// - SQLite's own checks see a flipped bit in a text rarely; every text has its SHA-256, checked when it is read.
/// - Backups and copies are made page by page under a temporary name, opened and checked, then renamed. SQLite's online backup
///   runs on the one connection, a megabyte at a time: between two steps others may read and write, and the copy follows. A
///   second connection would need the lock; VACUUM INTO holds the thread for as long as it takes.
/// - The full-text index is FTS5 without content (`contentless_delete`), over tokens of our own (`text.Tokens`), so that a row
///   of tokens stands in a text exactly where its characters do. Whatever adds, replaces or removes a text does the same with
///   [lectern.library.TextIndex] in its transaction; `check` proves it. Opening does not hold its entries against each other.
/// - Texts, and the edits of a step as JSON, are packed ([lectern.library.Packed]): one frame of Zstandard (RFC 8878) over UTF-8
///   each, which any tool for it unpacks. 100,000 Chinese speeches with 1,000,000 annotations are then less than twice their
///   text, and 2.9 times when they are not. What the reader wrote lies there as it is: quotations, notes, themes, tags.
/// - In the rows of passages, themes and coders stand as numbers (`theme_number`, `coder`), and the words around a passage only as
///   how many they are: a text is replaced while no annotation stands in it, so they can always be read there.
/// - A damaged file is neither written nor deleted.
///
/// Promises: when [lectern.library.Library#apply] returns, the step is on the disk; when it throws, none of it is.
/// Expected trouble is a [lectern.message.Problem] with a key `library.…`.
///
/// Must not be here: rules about which edits an action makes (`desk`), file formats of speeches or notes, windows.
@NullMarked
package lectern.library;

import org.jspecify.annotations.NullMarked;
