package lectern.exchange.pdf;

import java.awt.Color;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.speech.FrontMatter;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.speech.Speech;
import lectern.text.Han;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfWriter;

/// Writes one marked speech as a PDF. Each call stands alone; any thread.
public final class SpeechPdf {
    private static final double LEADING = 1.72;
    private static final double SHRINK = 0.72;
    private static final double LABEL_SIZE = 7;
    private static final double LABEL_STEP = 9;
    private final Messages messages;

    /// What was written.
    ///
    /// @param pages how many pages
    /// @param missing characters that no bundled face has, which are blank
    public record Written(int pages, int missing) {
    }

    /// @param messages the language of the legend
    public SpeechPdf(Messages messages) {
        this.messages = messages;
    }

    /// Writes the speech and leaves `out` open.
    ///
    /// @param annotations those of this speech
    /// @throws IOException if `out` takes no more
    public Written write(Speech speech, List<Annotation> annotations, Codebook codebook, OutputStream out)
            throws IOException {
        PdfFonts fonts = new PdfFonts(Han.prevails(speech.text()));
        Document document = new Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(document, new LeftOpen(out));
        document.addTitle(speech.displayTitle());
        @Nullable String speaker = FrontMatter.value(speech.anatomy().frontMatter().speaker());
        if (speaker != null) {
            document.addAuthor(speaker);
        }
        document.addCreator("Lectern");
        document.open();
        Sheets sheets = new Sheets(speech, new Marks(annotations, codebook), fonts, document, writer);
        Block.of(speech.text(), speech.anatomy()).forEach(sheets::set);
        sheets.legend(codebook);
        sheets.pages.end();
        document.close();
        out.flush();
        return new Written(sheets.pages.number(), fonts.missing());
    }

    private final class Sheets {
        private final String text;
        private final Marks marks;
        private final Setting setting;
        private final Pages pages;
        private final PdfOutline outline;
        private final List<TextRange> runIns;
        private double lastLabel = Double.MAX_VALUE;
        private int labelPage;

        Sheets(Speech speech, Marks marks, PdfFonts fonts, Document document, PdfWriter writer) {
            this.text = speech.text();
            this.marks = marks;
            this.setting = new Setting(fonts);
            this.pages = new Pages(document, writer, fonts, speech.displayTitle());
            this.outline = writer.getDirectContent().getRootOutline();
            this.runIns = speech.anatomy().outline().all().stream()
                    .filter(s -> s.kind() == SectionKind.RUN_IN || s.kind() == SectionKind.ANAPHORA).map(Section::heading).toList();
        }

        void set(Block block) {
            Block.Look look = block.look();
            double size = size(block);
            double leading = size * LEADING;
            pages.space(look.space);
            if (look.strong) {
                pages.keep(leading * 3); // a heading does not stand alone at the foot
            }
            List<TextRange> heads = runIns.stream().filter(head -> head.overlaps(block.range())).toList();
            IntPredicate strong = at -> look.strong || heads.stream().anyMatch(head -> head.contains(at));
            List<Setting.Line> lines = setting.lines(text, block.range(), size, strong, Pages.WIDTH,
                    look.indented() ? 2 * size : 0);
            boolean first = true;
            for (Setting.Line line : lines) {
                List<Marks.Mark> here = marks.on(line.range());
                double y = pages.line(leading, notes(here, line.range()));
                double left = Pages.LEFT + (look.centred ? (Pages.WIDTH - line.width()) / 2 : line.left());
                List<TextRange> parts = parts(line.range(), heads);
                grounds(here, line.range(), parts, left, y, size, strong);
                double x = left;
                for (TextRange part : parts) {
                    x = pages.text(text, part, x, y, size, strong.test(part.start()),
                            look == Block.Look.QUIET ? Color.DARK_GRAY : Color.BLACK, Pages.WIDTH + size);
                }
                labels(here, line.range(), y);
                if (first && block.section() != null) {
                    bookmark(block.section(), y + leading);
                }
                first = false;
            }
        }

        /// A title that is a little too long for one line is set smaller rather than with two characters on a second.
        private double size(Block block) {
            Block.Look look = block.look();
            double fits = look.size * Pages.WIDTH / pages.width(text, block.range(), look.size, look.strong) - 0.01;
            return look.centred && fits >= look.size * SHRINK ? Math.min(look.size, fits) : look.size;
        }

        private void bookmark(Section section, double top) {
            new PdfOutline(outline, new PdfDestination(PdfDestination.XYZ, 0, (float) top, 0), section.title());
        }

        /// The line in stretches that are wholly strong or wholly not.
        private List<TextRange> parts(TextRange line, List<TextRange> heads) {
            List<TextRange> parts = new ArrayList<>();
            int start = line.start();
            for (int at = line.start() + 1; at <= line.end(); at++) {
                int here = at;
                int from = start;
                if (at == line.end() || heads.stream().anyMatch(head -> head.contains(here) != head.contains(from))) {
                    parts.add(new TextRange(start, at));
                    start = at;
                }
            }
            return parts;
        }

        private void grounds(List<Marks.Mark> here, TextRange line, List<TextRange> parts, double left, double y, double size,
                             IntPredicate strong) {
            PdfContentByte canvas = pages.canvas();
            for (Marks.Mark mark : here) {
                double from = x(Math.max(line.start(), mark.range().start()), parts, left, size, strong);
                double to = x(Math.min(line.end(), mark.range().end()), parts, left, size, strong);
                canvas.setColorFill(mark.ground());
                canvas.rectangle((float) from, (float) (y - size * 0.22), (float) (to - from), (float) (size * 1.2));
                canvas.fill();
            }
            for (Marks.Mark mark : here) {
                double from = x(Math.max(line.start(), mark.range().start()), parts, left, size, strong);
                double to = x(Math.min(line.end(), mark.range().end()), parts, left, size, strong);
                for (int i = 0; i < mark.lanes().length; i++) {
                    if (mark.lanes()[i] < Marks.LANES) {
                        double at = y - size * 0.22 - 1 - mark.lanes()[i] * 2.1;
                        canvas.setColorStroke(mark.inks().get(i));
                        canvas.setLineWidth(1.1f);
                        canvas.moveTo((float) from + 0.6f, (float) at);
                        canvas.lineTo((float) to - 0.6f, (float) at);
                        canvas.stroke();
                    }
                }
                if (mark.number() > 0 && ends(mark, line)) {
                    String number = Integer.toString(mark.number());
                    TextRange all = new TextRange(0, number.length());
                    pages.text(number, all, to - pages.width(number, all, 6.5, true), y + size * 1.02, 6.5, true, mark.ink(),
                            Pages.WIDTH);
                }
            }
        }

        private double x(int offset, List<TextRange> parts, double left, double size, IntPredicate strong) {
            double x = left;
            for (TextRange part : parts) {
                if (offset > part.start()) {
                    x += pages.width(text, new TextRange(part.start(), Math.min(offset, part.end())), size,
                            strong.test(part.start()));
                }
            }
            return x;
        }

        private static boolean ends(Marks.Mark mark, TextRange line) {
            return mark.range().end() > line.start() && mark.range().end() <= line.end();
        }

        private List<Pages.Note> notes(List<Marks.Mark> here, TextRange line) {
            List<Pages.Note> notes = new ArrayList<>();
            here.stream().filter(mark -> mark.number() > 0 && ends(mark, line))
                    .sorted(Comparator.comparingInt(Marks.Mark::number)).forEach(mark -> {
                        String note = mark.annotation().note();
                        String number = Integer.toString(mark.number());
                        int start = 0;
                        for (String paragraph : note.split("\n", -1)) {
                            for (Setting.Line part : setting.lines(note, new TextRange(start, start + paragraph.length()),
                                    Pages.NOTE_SIZE, at -> false, Pages.WIDTH - Pages.NOTE_INDENT, 0)) {
                                notes.add(new Pages.Note(number, note, part.range(), mark.ink()));
                                number = "";
                            }
                            start += paragraph.length() + 1;
                        }
                    });
            return notes;
        }

        /// The names of the themes whose marks begin in this line, in the margin beside it, as far as there is room.
        private void labels(List<Marks.Mark> here, TextRange line, double y) {
            if (labelPage != pages.number()) {
                labelPage = pages.number();
                lastLabel = Double.MAX_VALUE;
            }
            here.stream().filter(mark -> line.contains(mark.range().start()) && !mark.themes().isEmpty())
                    .sorted(Comparator.comparingInt(mark -> mark.range().start())).forEach(mark -> {
                        for (int i = 0; i < mark.themes().size(); i++) {
                            double at = Math.min(y, lastLabel - LABEL_STEP);
                            if (at > LABEL_STEP) {
                                String name = mark.themes().get(i).name();
                                pages.canvas().setColorFill(mark.inks().get(i));
                                pages.canvas().rectangle((float) Pages.MARGIN - 5, (float) at - 1.5f, 2, 8);
                                pages.canvas().fill();
                                pages.text(name, new TextRange(0, name.length()), Pages.MARGIN, at, LABEL_SIZE, false,
                                        mark.inks().get(i), Pages.MARGIN_WIDTH);
                                lastLabel = at;
                            }
                        }
                    });
        }

        /// The themes of the speech, each with its ink, how often it is given and when.
        void legend(Codebook codebook) {
            Map<Theme, Integer> counts = marks.counts(codebook);
            if (counts.isEmpty() && !marks.anyPlain()) {
                return;
            }
            pages.keep(80);
            pages.space(20);
            pages.rule(Pages.LEFT, pages.line(6, List.of()), Pages.WIDTH);
            String heading = messages.text("exchange.pdf-themes");
            pages.text(heading, new TextRange(0, heading.length()), Pages.LEFT, pages.line(20, List.of()), 11, true, Color.BLACK,
                    Pages.WIDTH);
            counts.forEach((theme, count) -> entry(Inks.of(theme.colour()), messages.text("exchange.pdf-theme",
                    String.join(" › ", codebook.path(theme)), count), theme.description()));
            if (marks.anyPlain()) {
                entry(new Color(0xff, 0xd8, 0x4a), messages.text("exchange.pdf-plain"), "");
            }
        }

        private void entry(Color ink, String name, String description) {
            double y = pages.line(17, List.of());
            pages.canvas().setColorFill(ink);
            pages.canvas().rectangle((float) Pages.LEFT, (float) y - 1, 8, 8);
            pages.canvas().fill();
            pages.text(name, new TextRange(0, name.length()), Pages.LEFT + 16, y, 10, false, Color.BLACK, Pages.WIDTH - 16);
            String plain = description.replaceAll("\\s*\\n\\s*", " ").strip();
            for (Setting.Line line : setting.lines(plain, new TextRange(0, plain.length()), Pages.NOTE_SIZE, at -> false,
                    Pages.WIDTH - 16, 0)) {
                pages.text(plain, line.range(), Pages.LEFT + 16, pages.line(13, List.of()), Pages.NOTE_SIZE, false,
                        Color.DARK_GRAY, Pages.WIDTH);
            }
        }
    }

    /// The PDF library closes what it writes to.
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
