package lectern.intake.formats;

import java.util.ArrayList;
import java.util.List;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.speech.SpeechEvent;
import org.jspecify.annotations.Nullable;

/// Reads the minutes of the German Bundestag (`dbtplenarprotokoll`): each `<rede>` is a speech, with who held it and
/// when; `<kommentar>` is what happened meanwhile. The table of contents and the appendices are no speeches.
final class BundestagReader extends MinutesReader {
    private static final String FORMAT = "Bundestag XML";

    private final List<Manuscript> speeches = new ArrayList<>();
    private @Nullable Recognised<PartialDate> date;
    private @Nullable Recognised<String> place;
    private String sitting = "";
    private String term = "";
    private String item = "";
    private String subject = "";
    private String id = "";
    private String speaker = "";
    private String office = "";
    private boolean inSpeech;
    private boolean inCourse;
    private int between;

    private BundestagReader(byte[] bytes, Budget budget, boolean whole) {
        super(bytes, budget, whole, FORMAT);
    }

    /// @param whole whether the sitting is one text; else each speech is one
    static List<Manuscript> read(byte[] bytes, Budget budget, boolean whole) {
        return new BundestagReader(bytes, budget, whole).read();
    }

    private List<Manuscript> read() {
        while (xml.next()) {
            if (xml.starts()) {
                start();
            } else if (xml.ends("rede")) {
                endSpeech();
            } else if (xml.ends("sitzungsverlauf")) {
                inCourse = false;
            }
        }
        if (whole) {
            return List.of(out.end("", Said.fields(Said.field(sittingName(), Said.FIELD), null, null, null, date, place)));
        }
        return telling(speeches, between);
    }

    private void start() {
        switch (xml.name()) {
            case "dbtplenarprotokoll" -> {
                date = Said.date(xml.attribute("sitzung-datum"), Said.FIELD);
                sitting = xml.attribute("sitzung-nr", "");
                term = xml.attribute("wahlperiode", "");
            }
            case "ort" -> place = Said.field(xml.words(), Said.FIELD);
            case "inhaltsverzeichnis", "anlagen", "rednerliste" -> xml.skip();
            case "sitzungsverlauf" -> inCourse = true;
            case "tagesordnungspunkt" -> {
                item = xml.attribute("top-id", "");
                subject = "";
                if (whole && !item.isEmpty()) {
                    out.heading(1);
                    out.add(item);
                    out.endLine();
                }
            }
            case "rede" -> {
                id = xml.attribute("id", "");
                inSpeech = true;
                speaker = "";
                office = "";
                out = whole ? out : writer();
            }
            case "redner" -> redner();
            case "name" -> chair();
            case "kommentar" -> comment();
            case "p" -> paragraph();
            case "td", "th" -> cell();
            default -> {
                // holds others, or is no text
            }
        }
    }

    private boolean writes() {
        return inCourse && (whole || inSpeech);
    }

    private void paragraph() {
        String kind = xml.attribute("klasse", "");
        boolean names = kind.equals("redner");
        String words = names ? named() : xml.words();
        if (kind.equals("T_NaS") && subject.isEmpty()) {
            subject = words;
        }
        if (!writes()) {
            between += inCourse && !words.isEmpty() ? 1 : 0;
            return;
        }
        if (names) {
            label(words.isEmpty() && !speaker.isEmpty() ? "" : words);
        } else {
            out.add(words);
            out.endLine();
        }
    }

    /// The paragraph that names who speaks: the fields inside it, and the words as printed.
    private String named() {
        int outside = xml.depth() - 1;
        StringBuilder words = new StringBuilder();
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("redner")) {
                redner();
            } else if (xml.isText()) {
                words.append(xml.text());
            }
        }
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private void redner() {
        int outside = xml.depth() - 1;
        List<String> name = new ArrayList<>();
        String role = "";
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("titel") || xml.starts("vorname") || xml.starts("namenszusatz") || xml.starts("nachname")) {
                name.add(xml.words());
            } else if (xml.starts("rolle_lang")) {
                role = xml.words();
            } else if (xml.starts("fraktion") || xml.starts("rolle_kurz")) {
                xml.skip();
            }
        }
        if (speaker.isEmpty()) {
            String whole = String.join(" ", name).strip();
            // the first name of a president holds the office too
            boolean doubled = !role.isEmpty() && whole.startsWith(role);
            speaker = doubled ? whole.substring(role.length()).strip() : whole;
            office = role;
        }
    }

    /// The chair speaks within a speech.
    private void chair() {
        String words = xml.words();
        if (writes()) {
            label(words);
        }
    }

    private void label(String words) {
        if (!words.isEmpty()) {
            out.endLine();
            out.beginEvent();
            out.add(words);
            out.endEvent(SpeechEvent.Kind.SPEAKER);
            out.endLine();
        }
    }

    private void comment() {
        String words = xml.words();
        if (writes()) {
            out.endLine();
            out.beginEvent();
            out.add(words);
            out.endEvent(SpeechEvent.Kind.REACTION);
            out.endLine();
        }
    }

    private void cell() {
        String words = xml.words();
        if (writes()) {
            out.add(words);
            out.endLine();
        }
    }

    private void endSpeech() {
        inSpeech = false;
        if (whole) {
            speaker = "";
            return;
        }
        String title = subject.isEmpty() ? item : item.isEmpty() ? subject : item + ": " + subject;
        Manuscript speech = out.end(id, Said.fields(Said.field(title, Said.FIELD), Said.field(sittingName(), Said.FIELD),
                Said.field(speaker, Said.FIELD), Said.field(office, Said.FIELD), date, place));
        // some speeches are only a name: what follows is the chair's
        if (!speech.text().isBlank()) {
            speeches.add(speech);
            budget.speeches(speeches.size());
        }
    }

    private String sittingName() {
        return "Deutscher Bundestag" + (term.isEmpty() ? "" : ", " + term + ". Wahlperiode")
                + (sitting.isEmpty() ? "" : ", " + sitting + ". Sitzung");
    }
}
