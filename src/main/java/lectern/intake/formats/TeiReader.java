package lectern.intake.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.speech.SpeechEvent;
import org.jspecify.annotations.Nullable;

/// Reads TEI P5. Minutes in the manner of ParlaMint give a speech for each run of utterances by one person, which the chair
/// may break with a word; other TEI texts are read as one.
final class TeiReader extends MinutesReader {
    private static final String FORMAT = "TEI";
    /// Shorter words of the chair between two speakers only give the floor.
    private static final int FLOOR = 600;

    private static final class Turn {
        final String who;
        final boolean chair;
        final ManuscriptWriter out;
        String label;
        int words;

        Turn(String who, boolean chair, String label, ManuscriptWriter out) {
            this.who = who;
            this.chair = chair;
            this.label = label;
            this.out = out;
        }
    }

    private final List<Turn> turns = new ArrayList<>();
    private @Nullable Turn turn;
    private @Nullable Turn interrupted;
    private String label = "";
    private String title = "";
    private String series = "";
    private String meeting = "";
    private String author = "";
    private @Nullable Recognised<PartialDate> date;
    private @Nullable Recognised<String> place;
    private int divisions;

    private TeiReader(byte[] bytes, Budget budget, boolean whole) {
        super(bytes, budget, whole, FORMAT);
    }

    /// @param whole whether minutes are one text; else each speech is one
    static List<Manuscript> read(byte[] bytes, Budget budget, boolean whole) {
        return new TeiReader(bytes, budget, whole).read();
    }

    private List<Manuscript> read() {
        boolean header = false;
        while (xml.next()) {
            if (xml.starts("teiHeader") || xml.ends("teiHeader")) {
                header = xml.starts();
            } else if (header) {
                header();
            } else if (xml.starts()) {
                start();
            } else if (xml.ends()) {
                end();
            } else {
                words(xml.text());
            }
        }
        if (whole || turns.isEmpty()) {
            return List.of(out.end("", Said.fields(Said.field(title, 0.8), null, Said.field(author, 0.6), null, date, place)));
        }
        return speeches();
    }

    private List<Manuscript> speeches() {
        List<Manuscript> speeches = new ArrayList<>();
        int left = 0;
        for (Turn each : turns) {
            Manuscript speech = each.out.end((speeches.size() + 1 + " " + each.label).strip(), said(each));
            if (each.chair && each.words < FLOOR) {
                left++;
            } else if (!speech.text().isBlank()) {
                speeches.add(speech);
                budget.speeches(speeches.size());
            }
        }
        return telling(speeches, left);
    }

    private FrontMatter said(Turn each) {
        String printed = each.label.replaceAll("[:：]\\s*$", "");
        String name = printed.isEmpty() ? each.who : printed;
        int bracket = name.indexOf('(');
        boolean office = bracket > 2 && name.endsWith(")");
        // `A señora SECRETARIA (Soneira Tajes)`: the office, and the name in brackets
        // the title of the file is that of a corpus; who speaks where is what tells a speech from others
        return Said.fields(null, Said.field(series.isEmpty() || meeting.isEmpty() ? series + meeting : series + ", " + meeting, Said.FIELD),
                Said.field(office ? name.substring(bracket + 1, name.length() - 1) : name, 0.9),
                office ? Said.field(name.substring(0, bracket), 0.8) : null, date, place);
    }

    private void header() {
        if (!xml.starts()) {
            return;
        }
        switch (xml.name()) {
            case "title" -> {
                boolean sub = xml.attribute("type", "").equals("sub");
                String words = xml.words();
                title = title.isEmpty() && !sub ? words : title;
                series = series.isEmpty() && sub ? words : series;
            }
            case "meeting" -> {
                String words = xml.words();
                meeting = meeting.isEmpty() ? words : meeting + ", " + words;
            }
            case "author" -> author = author.isEmpty() ? xml.words() : author;
            case "setting" -> setting();
            case "publicationStmt", "respStmt", "funder", "encodingDesc", "revisionDesc", "particDesc" -> xml.skip();
            case "date" -> date = date != null ? date : Said.date(xml.attribute("when"), 0.6);
            default -> {
                // of no use for one text
            }
        }
    }

    private void setting() {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("date")) {
                Recognised<PartialDate> when = Said.date(xml.attribute("when"), Said.FIELD);
                date = when != null ? when : date;
            } else if (xml.starts("name") && xml.attribute("type", "").equals("city")) {
                place = Said.field(xml.words(), Said.FIELD);
            }
        }
    }

    private void start() {
        switch (xml.name()) {
            case "u", "sp" -> begin();
            case "head" -> {
                out.endLine();
                out.heading(Math.clamp(divisions, 1, 6));
            }
            case "div", "div1", "div2", "div3" -> divisions++;
            case "p", "l", "ab", "item", "row" -> out.endLine();
            case "lb" -> out.breakLine();
            case "hi", "emph" -> {
                String rend = (xml.attribute("rend", "") + xml.attribute("rendition", "")).toLowerCase(Locale.ROOT);
                out.style(rend.contains("bold") || rend.equals("b") ? ManuscriptWriter.BOLD : ManuscriptWriter.ITALIC);
            }
            case "note" -> note();
            case "speaker" -> {
                label = xml.words();
                printLabel(label);
            }
            case "kinesic", "vocal", "incident" -> event();
            case "gap", "figure", "fw", "del", "orig", "abbr", "sic", "teiHeader" -> xml.skip();
            default -> {
                // holds others
            }
        }
    }

    private void end() {
        switch (xml.name()) {
            case "u", "sp" -> {
                out.endLine();
                label = "";
            }
            case "seg" -> {
                if (turn != null) {
                    out.endLine();
                }
            }
            case "head", "p", "l", "ab", "item", "row" -> out.endLine();
            case "div", "div1", "div2", "div3" -> divisions--;
            case "hi", "emph" -> out.style(0);
            default -> {
                // only these end something
            }
        }
    }

    private void begin() {
        String who = xml.attribute("who", label).replaceFirst("^#", "");
        boolean chair = xml.attribute("ana", "").matches("(?s).*\\bchair\\b.*");
        if (turn != null && turn.who.equals(who)) {
            print();
            return;
        }
        if (!whole && interrupted != null && interrupted.who.equals(who) && turn != null && turn.words < FLOOR) {
            // the speaker goes on: the chair's words stand in the speech, where they fell
            Turn chairs = turn;
            turns.remove(chairs);
            turn = interrupted;
            Manuscript between = chairs.out.end("", FrontMatter.NONE);
            out = turn.out;
            printLabel(chairs.label);
            out.add(between.text().substring(between.text().startsWith(chairs.label) ? chairs.label.length() : 0).strip());
            out.endLine();
            print();
            return;
        }
        interrupted = turn != null && !turn.chair && chair ? turn : null;
        turn = new Turn(who, chair, label, whole ? out : writer());
        out = turn.out;
        turns.add(turn);
        print();
    }

    private void print() {
        if (xml.name().equals("u")) {
            printLabel(label);
        }
    }

    private void printLabel(String words) {
        if (!words.isEmpty()) {
            out.endLine();
            out.beginEvent();
            out.add(words);
            out.endEvent(SpeechEvent.Kind.SPEAKER);
            out.endLine();
        }
    }

    private void note() {
        String type = xml.attribute("type", "");
        boolean noted = xml.attribute("place", "").matches("foot|bottom|end|margin");
        String words = xml.words();
        if (type.equals("speaker")) {
            label = words;
        } else if (noted) {
            out.note(out.call(), words);
        } else if (!words.isEmpty()) {
            out.endLine();
            out.beginEvent();
            out.add(words);
            out.endEvent(SpeechEvent.Kind.REACTION);
            out.endLine();
        }
    }

    private void event() {
        String type = xml.attribute("type", "");
        String words = xml.words();
        SpeechEvent.Kind kind = switch (type) {
            case "applause" -> SpeechEvent.Kind.APPLAUSE;
            case "laughter" -> SpeechEvent.Kind.LAUGHTER;
            default -> SpeechEvent.Kind.REACTION;
        };
        if (!words.isEmpty()) {
            if (!out.endsWithSpace()) {
                out.add(" ");
            }
            out.beginEvent();
            out.add(words.matches("[(\\[（［].*") ? words : "[" + words + "]");
            out.endEvent(kind);
            out.add(" ");
        }
    }

    /// White space collapses to one space, none at the start of a line.
    private void words(String text) {
        String words = text.replaceAll("\\s+", " ");
        if (!out.endsWithSpace() || !words.startsWith(" ")) {
            out.add(words);
        } else {
            out.add(words.substring(1));
        }
        if (turn != null) {
            turn.words += words.length();
        }
    }
}
