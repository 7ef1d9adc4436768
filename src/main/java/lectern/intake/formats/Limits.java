package lectern.intake.formats;

import java.time.Duration;

/// What reading one file may cost.
///
/// @param unpacked bytes after decompression, all parts together
/// @param ratio how many bytes one packed byte may become, once a part is larger than 4 MiB
/// @param entries parts of a container
/// @param depth nesting of elements, groups or containers' elements
/// @param characters UTF-16 units of text
/// @param pages pages of a PDF
/// @param speeches texts in one file
/// @param time how long it may take
public record Limits(long unpacked, int ratio, int entries, int depth, int characters, int pages, int speeches,
                     Duration time) {
    /// For a reader's own files.
    public static final Limits STANDARD = new Limits(256L << 20, 150, 20_000, 400, 32 << 20, 5_000, 100_000,
            Duration.ofSeconds(60));
}
