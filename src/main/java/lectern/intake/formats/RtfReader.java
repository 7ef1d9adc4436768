package lectern.intake.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lectern.speech.FrontMatter;

/// Reads RTF (1.9.1): the body with its headings, runs, breaks, list numbers and notes. Headers, footers, pictures,
/// comments, deleted and hidden words are left out.
final class RtfReader {
    /// Groups that hold no words of the text.
    private static final Set<String> NO_TEXT = Set.of("colortbl", "pict", "header", "headerl", "headerr", "headerf", "footer",
            "footerl", "footerr", "footerf", "object", "fldinst", "nonshppict", "listtable", "listoverridetable",
            "themedata", "colorschememapping", "datastore", "latentstyles", "rsidtbl", "generator", "xe", "tc", "bkmkstart",
            "bkmkend", "annotation", "atnid", "atnauthor", "revtbl", "filetbl", "ftnsep", "ftnsepc", "ftncn", "aftnsep",
            "aftnsepc", "aftncn", "pntxta", "pntxtb", "template", "fchars", "lchars", "objdata", "xmlnstbl", "falt", "panose");
    /// Groups marked as to be passed over by those who do not know them, which we know.
    private static final Set<String> KNOWN = Set.of("shppict", "shpinst", "shptxt", "listtext", "pntext", "footnote", "ud",
            "cs", "ds", "ts");

    private final byte[] file;
    private final Budget budget;
    private final ManuscriptWriter out;
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final RtfStyles styles = new RtfStyles();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder note = new StringBuilder();
    private Charset page = Charset.forName("windows-1252");
    private RtfGroup group = new RtfGroup();
    private int at;
    private int skipped;
    private int defaultFont = -1;
    private boolean begun;
    private boolean mayBePassed;

    private RtfReader(byte[] file, Budget budget) {
        this.file = file;
        this.budget = budget;
        out = new ManuscriptWriter(budget, true);
    }

    static Manuscript read(byte[] file, Budget budget) {
        return new RtfReader(file, budget).read();
    }

    private Manuscript read() {
        while (at < file.length) {
            int b = file[at++] & 0xFF;
            if ((at & 0xFFFF) == 0) {
                budget.time();
            }
            switch (b) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n', 0 -> {
                    // line ends of the file are none of the text
                }
                default -> octet(b);
            }
            if (begun && groups.isEmpty()) {
                break;
            }
        }
        if (!groups.isEmpty()) {
            throw budget.damaged("RTF");
        }
        flush();
        return out.end("", title.isEmpty() ? FrontMatter.NONE : Said.title(title.toString()));
    }

    private void open() {
        flush();
        begun = true;
        groups.push(group);
        budget.depth(groups.size());
        group = group.inner();
        skipped = 0;
        mayBePassed = false;
    }

    private void close() {
        flush();
        if (groups.isEmpty()) {
            throw budget.damaged("RTF");
        }
        RtfGroup outer = groups.pop();
        if (group.note && !outer.note) {
            out.note(out.call(), note.toString());
            note.setLength(0);
        }
        group = outer;
        skipped = 0;
        mayBePassed = false;
    }

    private void control() {
        if (at >= file.length) {
            throw budget.damaged("RTF");
        }
        int c = file[at++] & 0xFF;
        if (!letter(c)) {
            symbol(c);
            return;
        }
        int from = at - 1;
        while (at < file.length && letter(file[at]) && at - from < 32) {
            at++;
        }
        String word = new String(file, from, at - from, StandardCharsets.US_ASCII);
        int number = 0;
        boolean numbered = false;
        boolean minus = at < file.length && file[at] == '-';
        int digits = minus ? at + 1 : at;
        while (digits < file.length && file[digits] >= '0' && file[digits] <= '9' && digits - at < 11) {
            number = number * 10 + file[digits++] - '0';
            numbered = true;
        }
        if (numbered) {
            at = digits;
            number = minus ? -number : number;
        }
        if (at < file.length && file[at] == ' ') {
            at++;
        }
        word(word, number, numbered);
    }

    private void symbol(int c) {
        switch (c) {
            case '\'' -> {
                int high = at < file.length ? Character.digit(file[at], 16) : -1;
                int low = at + 1 < file.length ? Character.digit(file[at + 1], 16) : -1;
                at += 2;
                if (high >= 0 && low >= 0) {
                    octet(high << 4 | low);
                }
            }
            case '*' -> mayBePassed = true;
            case '~' -> say("\u00A0");
            case '_' -> say("\u2011");
            case '\r', '\n' -> endParagraph();
            case '\\', '{', '}' -> octet(c);
            default -> {
                // `\-` is a hyphen that does not show; others are of no account
            }
        }
    }

    private void octet(int b) {
        if (skipped > 0) {
            skipped--;
        } else if (!group.passed) {
            bytes.write(b);
        }
    }

    private void word(String word, int number, boolean numbered) {
        if (word.equals("u")) {
            flush();
            say(String.valueOf((char) number));
            skipped = group.replacements;
            return;
        }
        if (word.equals("bin")) {
            if (number < 0 || number > file.length - at) {
                throw budget.damaged("RTF");
            }
            at += number;
            return;
        }
        flush();
        skipped = 0;
        boolean optional = mayBePassed;
        mayBePassed = false;
        if (optional && !KNOWN.contains(word) || NO_TEXT.contains(word)) {
            group.passed = true;
            return;
        }
        boolean on = !numbered || number != 0;
        switch (word) {
            case "ansicpg" -> page = RtfCharsets.codePage(number, page);
            case "deff" -> defaultFont = number;
            case "uc" -> group.replacements = Math.clamp(number, 0, 16);
            case "fonttbl" -> group.fonts = true;
            case "stylesheet" -> group.styles = true;
            case "info" -> group.passed = false;
            case "title" -> group.title = true;
            case "author", "operator", "subject", "company", "keywords", "doccomm", "creatim", "revtim", "printim",
                 "category", "manager", "hlinkbase", "comment" -> group.passed = true;
            case "f" -> group.font = number;
            case "fcharset" -> fonts.put(group.font, RtfCharsets.ofFont(number, page));
            case "footnote" -> {
                group.note = true;
                note.setLength(0);
            }
            case "par", "sect" -> endParagraph();
            case "line", "lbr" -> say("\n");
            case "page" -> out.page();
            case "tab" -> say("\t");
            case "cell", "nestcell" -> say("\t");
            case "row", "nestrow" -> endParagraph();
            case "pard" -> {
                group.centred = false;
                group.level = -1;
            }
            case "qc" -> group.centred = true;
            case "ql", "qr", "qj" -> group.centred = false;
            case "outlinelevel" -> {
                if (group.styles) {
                    styles.level(number + 1);
                } else if (number < 9) {
                    group.level = number + 1;
                }
            }
            case "s" -> {
                styles.take(number);
                group.level = group.styles ? group.level : styles.levelOf(number);
            }
            case "plain" -> {
                group.type = 0;
                group.hidden = false;
            }
            case "b" -> group.type = on ? group.type | ManuscriptWriter.BOLD : group.type & ~ManuscriptWriter.BOLD;
            case "i" -> group.type = on ? group.type | ManuscriptWriter.ITALIC : group.type & ~ManuscriptWriter.ITALIC;
            case "v", "deleted" -> group.hidden = on;
            case "emdash" -> say("—");
            case "endash" -> say("–");
            case "lquote" -> say("‘");
            case "rquote" -> say("’");
            case "ldblquote" -> say("“");
            case "rdblquote" -> say("”");
            case "bullet" -> say("•");
            case "emspace", "enspace", "qmspace" -> say(" ");
            default -> {
                // says nothing of the words
            }
        }
    }

    private void endParagraph() {
        flush();
        if (group.passed || group.fonts || group.styles || group.title) {
            return;
        }
        if (group.note) {
            note.append('\n');
            return;
        }
        if (group.level >= 0) {
            out.heading(group.level);
        }
        out.centre(group.centred);
        out.endLine();
    }

    private void flush() {
        if (bytes.size() > 0) {
            Charset charset = fonts.getOrDefault(group.font >= 0 ? group.font : defaultFont, page);
            String words = new String(bytes.toByteArray(), group.fonts || group.styles ? page : charset);
            bytes.reset();
            say(words);
        }
    }

    private void say(String words) {
        if (group.passed || group.hidden || group.fonts) {
            return;
        }
        if (group.styles) {
            styles.name(words);
        } else if (group.title) {
            title.append(words);
        } else if (group.note) {
            note.append(words);
        } else {
            out.style(group.type);
            out.add(words);
        }
    }

    private static boolean letter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
