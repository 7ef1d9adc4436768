package lectern.intake.anatomy;

import lectern.speech.SectionKind;
import lectern.text.TextRange;

/// The head of a section before the sections are nested.
///
/// @param kind what it is
/// @param depth for a numbered head its level from 1; 0 for a head whose level follows from where it stands
/// @param heading where it stands
/// @param title what the outline shows
/// @param confidence from 0 to 1
record Head(SectionKind kind, int depth, TextRange heading, String title, double confidence) {
}
