package lectern.exchange.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import lectern.message.Messages;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.text.TextRange;

/// Lays a marked speech out on pages: title block, body, marks in their themes' inks with the themes' names in the margin,
/// notes at the foot, the themes at the end. Each call stands alone; any thread.
public final class SpeechPaper {
    static final double LEADING = 1.72;
    private static final double SHRINK = 0.72;
    private final Messages messages;
    private final Faces faces;
    private final Sheet sheet;

    /// @param messages the language of the legend
    /// @param faces of the one who draws the pages
    public SpeechPaper(Messages messages, Faces faces, Sheet sheet) {
        this.messages = messages;
        this.faces = faces;
        this.sheet = sheet;
    }

    /// Lays the speech out.
    ///
    /// @param out gets each page as soon as it is full, on this thread
    /// @param cancelled asked before every paragraph; when true, no further page follows
    public void lay(MarkedSpeech marked, Consumer<PaperPage> out, BooleanSupplier cancelled) {
        new Laying(marked, out).all(cancelled);
    }

    private final class Laying {
        private final MarkedSpeech marked;
        private final String text;
        private final Marks marks;
        private final Setting setting;
        private final Pages pages;
        private final MarginNames names;
        private final List<TextRange> runIns;

        /// A paragraph in its lines.
        ///
        /// @param notes those of each line
        record Set(Block block, double size, boolean rightToLeft, IntPredicate strong, List<Setting.Line> lines,
                   List<List<Pages.Note>> notes) {
            double leading() {
                return size * LEADING;
            }
        }

        Laying(MarkedSpeech marked, Consumer<PaperPage> out) {
            this.marked = marked;
            this.text = marked.speech().text();
            this.marks = new Marks(marked.annotations(), marked.codebook());
            this.setting = new Setting(faces);
            this.pages = new Pages(sheet, setting, marked.speech().displayTitle(), text.length(), out);
            this.names = new MarginNames(pages);
            this.runIns = marked.speech().anatomy().outline().all().stream()
                    .filter(s -> s.kind() == SectionKind.RUN_IN || s.kind() == SectionKind.ANAPHORA).map(Section::heading).toList();
        }

        void all(BooleanSupplier cancelled) {
            List<Block> blocks = Block.of(text, marked.speech().anatomy());
            List<Set> ahead = new ArrayList<>();
            for (int i = 0; i < blocks.size() || !ahead.isEmpty(); ) {
                if (cancelled.getAsBoolean()) {
                    return;
                }
                // a heading is put down when the paragraph it belongs to is known
                while (i < blocks.size() && (ahead.isEmpty() || ahead.getLast().block.look().strong)) {
                    ahead.add(set(blocks.get(i++)));
                }
                put(ahead.removeFirst(), ahead);
            }
            new Legend(messages, setting, pages).add(marks, marked.codebook());
            pages.end();
        }

        private Set set(Block block) {
            Block.Look look = block.look();
            double size = size(block);
            List<TextRange> heads = runIns.stream().filter(head -> head.overlaps(block.range())).toList();
            IntPredicate strong = at -> look.strong || heads.stream().anyMatch(head -> head.contains(at));
            List<Setting.Line> lines = setting.lines(text, block.range(), size, strong, sheet.measure(),
                    look.indented() ? 2 * size : 0);
            return new Set(block, size, Pieces.rightToLeft(text, block.range()), strong, lines,
                    lines.stream().map(line -> notes(marks.on(line.range()), line.range())).toList());
        }

        /// @param next what follows, up to the first paragraph that is no heading
        private void put(Set set, List<Set> next) {
            Block.Look look = set.block.look();
            pages.space(look.space);
            for (int i = 0; i < set.lines.size(); i++) {
                Setting.Line line = set.lines.get(i);
                List<Marks.Mark> here = marks.on(line.range());
                double y = pages.line(set.leading(), set.notes.get(i), look.strong ? reserve(set, i + 1, next) : 0);
                double free = sheet.measure() - line.width();
                double left = sheet.left() + (look.centred ? free / 2 : set.rightToLeft ? free - line.indent() : line.indent());
                Pieces pieces = Pieces.of(text, line, set.rightToLeft, set.strong);
                draw(here, pieces, line.range(), left, y, set.size);
                pages.pieces(text, pieces, left, y, set.size, look == Block.Look.QUIET ? Ink.DARK_GREY : Ink.BLACK, true);
                names.add(here, line.range(), y);
                if (i == 0 && set.block.section() != null) {
                    pages.head(set.block.section().title(), y - set.leading());
                }
            }
        }

        /// The room for the rest of a heading and the first line under it.
        private double reserve(Set heading, int line, List<Set> next) {
            double room = (heading.lines.size() - line) * heading.leading();
            for (Set set : next) {
                int lines = set.block.look().strong ? set.lines.size() : 1;
                for (int i = 0; i < lines; i++) {
                    room += pages.room(i == 0 ? set.block.look().space : 0, set.leading(), set.notes.get(i).size());
                }
            }
            return room;
        }

        /// A title that is a little too long for one line is set smaller rather than with two characters on a second.
        private double size(Block block) {
            Block.Look look = block.look();
            if (!look.centred || block.range().length() > sheet.measure()) {
                return look.size;
            }
            double fits = look.size * sheet.measure() / setting.width(text, block.range(), look.strong, look.size) - 0.01;
            return fits >= look.size * SHRINK ? Math.min(look.size, fits) : look.size;
        }

        private void draw(List<Marks.Mark> here, Pieces pieces, TextRange line, double left, double y, double size) {
            for (Marks.Mark mark : here) {
                for (Pieces.Stretch at : pieces.where(mark.range())) {
                    pages.area(left + at.from(), y - size * 0.98, at.to() - at.from(), size * 1.2, mark.ground());
                }
            }
            for (Marks.Mark mark : here) {
                for (Pieces.Stretch at : pieces.where(mark.range())) {
                    for (int i = 0; i < mark.lanes().length; i++) {
                        if (mark.lanes()[i] < Marks.LANES) {
                            pages.area(left + at.from() + 0.6, y + size * 0.22 + 0.45 + mark.lanes()[i] * 2.1,
                                    Math.max(0.5, at.to() - at.from() - 1.2), 1.1, mark.inks().get(i));
                        }
                    }
                }
                if (mark.number() > 0 && ends(mark, line)) {
                    number(mark, pieces, left, y - size * 1.02);
                }
            }
        }

        /// The number of a note, over the last character of its passage.
        private void number(Marks.Mark mark, Pieces pieces, double left, double baseline) {
            String number = Integer.toString(mark.number());
            TextRange last = new TextRange(mark.range().end() - 1, mark.range().end());
            double width = setting.width(number, new TextRange(0, number.length()), true, 6.5);
            double end = pieces.where(last).stream().mapToDouble(Pieces.Stretch::to).max()
                    .orElseGet(() -> pieces.where(mark.range()).stream().mapToDouble(Pieces.Stretch::to).max().orElse(0));
            pages.label(number, left + Math.max(0, end - width), baseline, 6.5, true, mark.ink(), width + 1);
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
                            TextRange range = new TextRange(start, start + paragraph.length());
                            boolean rightToLeft = Pieces.rightToLeft(note, range);
                            for (Setting.Line part : setting.lines(note, range, Pages.NOTE_SIZE, at -> false,
                                    sheet.measure() - Pages.NOTE_INDENT, 0)) {
                                notes.add(new Pages.Note(number, note, part, rightToLeft, mark.ink()));
                                number = "";
                            }
                            start += paragraph.length() + 1;
                        }
                    });
            return notes;
        }
    }
}
