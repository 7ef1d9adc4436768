/// Readers of the formats a speech comes in: from bytes to texts with their layout.
///
/// Promises: every reader is a pure function of the bytes and a [lectern.intake.formats.Budget]. It opens no other file
/// and no connection, follows no link, runs no script, resolves no entity, and writes nothing; what a file asks for beyond
/// the budget (unpacked size, ratio, depth, entries, pages, characters, time) ends in a [lectern.message.Problem]. Broken
/// files end in a `Problem` too, never in a half-read text that looks whole.
///
/// One paragraph is one line. Blanks at the ends of a line are layout and left out (the indent of two ideographic spaces),
/// those inside are kept. What a format says is not the text – headers, footers, comments, deleted words, hidden text – is
/// left out. Where it stands among the text, as in PDF, page numbers are left out and what repeats on the pages stands once,
/// as noise, after the text. Footnotes are called by 〔1〕 in the text and stand after it; so nothing of them is lost.
///
/// Sources: ECMA-376 part 1 (docx), ODF 1.3, RTF 1.9.1, ISO 32000-1 (pdf), EPUB 3.3, RFC 2557 (mhtml), CommonMark, WebVTT,
/// TEI P5 and ParlaMint, the Bundestag's dbtplenarprotokoll, TMX 1.4b, RFC 4180 (csv), APPNOTE 6.3 (zip).
///
/// Must not be here: what the parts of a speech are (`intake.anatomy`), files on disk, libraries, windows.
@NullMarked
package lectern.intake.formats;

import org.jspecify.annotations.NullMarked;
