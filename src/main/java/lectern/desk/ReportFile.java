package lectern.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.exchange.AtomicFile;
import lectern.library.KeptImport;
import lectern.library.KeptLine;
import lectern.message.Messages;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The report of an import as a text, a table (CSV, RFC 4180) or JSON, to keep and to hand on. Safe from any thread.
public final class ReportFile {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private final ReportedImport.Story story;
    private final Function<Long, String> titles;
    private final Messages messages;

    /// @param titles what a list calls the speech of that number
    public ReportFile(ReportedImport.Story story, Function<Long, String> titles, Messages messages) {
        this.story = story;
        this.titles = titles;
        this.messages = messages;
    }

    /// Writes it whole or not at all, as what the file's name says: `.csv`, `.json`, or else text.
    ///
    /// @throws lectern.message.Problem if the file cannot be written
    public void write(Path target) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        String content = name.endsWith(".json") ? json() : name.endsWith(".csv") ? BYTE_ORDER_MARK + csv() : text();
        AtomicFile.write(target, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    /// A line for each line of the report, below the figures.
    public String text() {
        KeptImport run = story.run();
        StringBuilder text = new StringBuilder();
        text.append(messages.text("desk.report.heading", run.began().toString())).append('\n');
        text.append(messages.text("desk.report.sum", run.imported(), run.alreadyThere(), run.refused(), run.warned())).append('\n');
        if (!run.formats().isEmpty()) {
            text.append(messages.text("desk.report.formats", run.formats())).append('\n');
        }
        text.append('\n');
        for (KeptLine line : story.lines()) {
            text.append(outcome(line)).append('\t').append(line.file());
            String more = line.problem() == null ? title(line) : "";
            text.append(more.isEmpty() ? "" : "\t" + more);
            sentences(line).forEach(sentence -> text.append("\n\t").append(sentence));
            text.append('\n');
        }
        return text.toString();
    }

    /// A row for each line of the report. Cells that a spreadsheet would take for a formula are neutralised.
    public String csv() {
        StringBuilder csv = new StringBuilder();
        row(csv, List.of("file", "outcome", "speech", "title", "message"));
        for (KeptLine line : story.lines()) {
            row(csv, List.of(line.file(), code(line), line.speech() == null ? "" : line.speech().toString(), title(line),
                    String.join(" ", sentences(line))));
        }
        return csv.toString();
    }

    private static void row(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(ReportFile::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    /// A cell that begins like a formula gets an apostrophe before it (OWASP, CSV injection).
    static String cell(String value) {
        boolean formula = !value.isEmpty() && ("=+-@".indexOf(value.charAt(0)) >= 0 || Character.isISOControl(value.charAt(0)));
        String safe = formula ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n;\\t].*") || formula ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /// All of it, for programs.
    public String json() {
        KeptImport run = story.run();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", "lectern-import-report");
        all.put("began", run.began().toString());
        all.put("ended", run.ended() == null ? null : run.ended().toString());
        all.put("cancelled", run.cancelled());
        all.put("imported", run.imported());
        all.put("alreadyThere", run.alreadyThere());
        all.put("refused", run.refused());
        all.put("files", run.formats());
        List<Map<String, Object>> lines = new ArrayList<>();
        for (KeptLine line : story.lines()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("file", line.file());
            each.put("outcome", code(line));
            each.put("speech", line.speech());
            each.put("title", line.speech() == null ? null : title(line));
            each.put("messages", sentences(line));
            lines.add(each);
        }
        all.put("lines", lines);
        return JSON.writeValueAsString(all);
    }

    private static String code(KeptLine line) {
        return line.problem() != null ? "refused" : line.isNew() ? "imported" : "there";
    }

    private String outcome(KeptLine line) {
        return messages.text("desk.report." + code(line));
    }

    private String title(KeptLine line) {
        return line.speech() == null ? "" : titles.apply(line.speech());
    }

    private List<String> sentences(KeptLine line) {
        List<String> sentences = new ArrayList<>();
        if (line.problem() != null) {
            sentences.add(line.problem().in(messages));
        }
        line.notices().forEach(notice -> sentences.add(notice.in(messages)));
        return sentences;
    }
}
