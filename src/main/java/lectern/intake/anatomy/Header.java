package lectern.intake.anatomy;

import java.util.Set;

/// What was read before the speech begins.
///
/// @param findings the fields
/// @param bodyLine the index of the first line of the body, the salutation's line included; the number of lines when
///     there is none
/// @param bodyStart where the body begins in the text
/// @param firstParagraph the index of the first line after the salutation
/// @param noise lines before the body that belong to the page
record Header(Findings findings, int bodyLine, int bodyStart, int firstParagraph, Set<Line> noise) {
}
