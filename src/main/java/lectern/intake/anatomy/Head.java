package lectern.intake.anatomy;

import lectern.speech.SectionKind;
import lectern.text.TextRange;

/// The head of a section before the sections are nested.
///
/// @param kind what it is
/// @param depth for a numbered head its level from 1; [#ABOVE] for a bare head above the numbering; 0 for a head whose
///     level follows from where it stands
/// @param heading where it stands
/// @param title what the outline shows
/// @param confidence from 0 to 1
/// @param goesOn whether a later head continues its numbering
record Head(SectionKind kind, int depth, TextRange heading, String title, double confidence, boolean goesOn) {
    static final int ABOVE = -1;

    /// A head that no numbering gives its level.
    static Head free(SectionKind kind, TextRange heading, String title, double confidence) {
        return new Head(kind, 0, heading, title, confidence, false);
    }

    /// Whether it is a heading line without a number.
    boolean isBare() {
        return kind == SectionKind.NUMBERED && depth <= 0;
    }
}
