package lectern.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.annotation.Annotation;
import lectern.desk.Desk;
import lectern.desk.Searches;
import lectern.exchange.Csv;
import lectern.exchange.FoundJson;
import lectern.exchange.FoundJson.Noted;
import lectern.exchange.FoundJson.Result;
import lectern.message.Problem;
import lectern.search.Concordance;
import lectern.search.Count;
import lectern.search.Found;
import lectern.search.Line;
import lectern.search.Listener;
import lectern.search.Order;
import lectern.search.Passage;
import lectern.search.Passages;
import lectern.search.SideUnit;
import lectern.speech.Speech;
import lectern.text.CodePoints;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that look for something.
final class SearchCommands {
    private static final int PAGE = 256;
    private static final TextRange NOWHERE = new TextRange(0, 0);

    private SearchCommands() {
    }

    /// What all of them have: a query.
    abstract static class WithQuery extends Commands.OnLibrary {
        @Parameters(arity = "1..*", paramLabel = "QUERY", descriptionKey = "cli.parameter.query")
        private List<String> words = List.of();

        @Option(names = "--json", descriptionKey = "cli.option.json")
        boolean json;

        @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.option.limit")
        private int limit = Integer.MAX_VALUE;

        WithQuery(Terminal terminal) {
            super(terminal);
        }

        String query() {
            return String.join(" ", words);
        }

        int upTo(int all) {
            return Math.min(limit, all);
        }

        /// One page after the other, up to the limit.
        <T> Iterator<T> paged(int all, int page, IntFunction<List<T>> from) {
            int most = upTo(all);
            return IntStream.iterate(0, at -> at < most, at -> at + page).boxed().flatMap(at -> from.apply(at).stream())
                    .limit(most).iterator();
        }

        @Override
        public Integer call() {
            if (limit < 0) {
                throw new Problem("cli.no-limit", limit);
            }
            return terminal.atDesk(existingLibrary(), desk -> {
                try {
                    return answer(desk, new Searches(desk));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        abstract int answer(Desk desk, Searches searches) throws IOException;
    }

    /// `search QUERY`
    @Command(name = "search")
    static final class Search extends WithQuery {
        private static final int CONTEXT = 24;

        @Option(names = "--count", descriptionKey = "cli.option.count")
        private boolean count;

        Search(Terminal terminal) {
            super(terminal);
        }

        @Override
        int answer(Desk desk, Searches searches) throws IOException {
            Concordance found = Terminal.await(searches.concordance(query(), CONTEXT, Order.LIBRARY, 1, silent()).result());
            Count counted = found.count();
            Iterator<Line> lines = count ? List.<Line>of().iterator() : counted.hits() > 0 || counted.speeches() == 0
                    ? paged(found.size(), PAGE, at -> Terminal.await(searches.page(found, at, at + PAGE)))
                    : speeches(searches);
            if (json) {
                FoundJson.search(counted.speeches(), counted.hits(), map(lines), terminal.out());
            } else if (count) {
                terminal.result(counted.speeches() + "\t" + counted.hits());
            } else {
                lines.forEachRemaining(line -> terminal.result(line.speech() + "\t" + text(line.date()) + "\t" + line.title() + "\t"
                        + flat(line.left()) + "【" + flat(line.hit()) + "】" + flat(line.right())));
                terminal.say("cli.found", counted.speeches(), counted.hits());
            }
            return CommandLineMain.OK;
        }

        /// Of a query that asks for no words: the speeches, a line each without a hit.
        private Iterator<Line> speeches(Searches searches) {
            Found found = Terminal.await(searches.search(query(), 1, silent()).result());
            return paged(found.size(), PAGE, at -> Terminal.await(searches.page(found, at, at + PAGE)).stream()
                    .map(speech -> new Line(speech.card().id(), speech.card().title(), speech.card().speaker(), speech.card().date(),
                            NOWHERE, NOWHERE, "", "", "")).toList());
        }
    }

    /// `kwic QUERY`
    @Command(name = "kwic")
    static final class Kwic extends WithQuery {
        @Option(names = "--csv", descriptionKey = "cli.option.as-csv")
        private boolean csv;

        @Option(names = "--context", paramLabel = "N", descriptionKey = "cli.option.context")
        private int context = 40;

        @Option(names = "--sort", paramLabel = "left1|right1|date|speaker", descriptionKey = "cli.option.sort")
        private String sort = "library";

        @Option(names = "--words", descriptionKey = "cli.option.words")
        private boolean words;

        Kwic(Terminal terminal) {
            super(terminal);
        }

        @Override
        int answer(Desk desk, Searches searches) throws IOException {
            Concordance found = Terminal.await(searches.concordance(query(), Math.clamp(context, 0, 1000), order(), 1, silent()).result());
            Iterator<Line> lines = paged(found.size(), PAGE, at -> Terminal.await(searches.page(found, at, at + PAGE)));
            if (csv) {
                terminal.print(Csv.row("speech", "title", "speaker", "date", "start", "end", "left", "hit", "right"));
            }
            while (lines.hasNext()) {
                Line line = lines.next();
                if (json) {
                    FoundJson.line(result(line), terminal.out());
                } else if (csv) {
                    terminal.print(Csv.row(line.speech(), line.title(), line.speaker(), line.date(), line.points().start(),
                            line.points().end(), line.left(), line.hit(), line.right()));
                } else {
                    terminal.result(line.speech() + "\t" + flat(line.left()) + "\t" + flat(line.hit()) + "\t" + flat(line.right()));
                }
            }
            if (!json && !csv) {
                terminal.say("cli.found", found.count().speeches(), found.count().hits());
            }
            return CommandLineMain.OK;
        }

        private Order order() {
            String by = sort.toLowerCase(Locale.ROOT);
            if (!by.matches("library|date|speaker|(left|right)[1-5]?")) {
                throw new Problem("cli.no-sort", sort);
            }
            char last = by.charAt(by.length() - 1);
            boolean numbered = Character.isDigit(last);
            return new Order(Order.By.valueOf((numbered ? by.substring(0, by.length() - 1) : by).toUpperCase(Locale.ROOT)),
                    numbered ? last - '0' : 1, words ? SideUnit.WORD : SideUnit.CHARACTER);
        }
    }

    /// `passages QUERY`
    @Command(name = "passages")
    static final class PassagesOf extends WithQuery {
        @Option(names = "--csv", descriptionKey = "cli.option.as-csv")
        private boolean csv;

        @Option(names = "--count", descriptionKey = "cli.option.count")
        private boolean count;

        PassagesOf(Terminal terminal) {
            super(terminal);
        }

        @Override
        int answer(Desk desk, Searches searches) throws IOException {
            Passages found = Terminal.await(searches.passages(query(), 1, silent()).result());
            if (count) {
                terminal.result(found.speeches() + "\t" + found.size());
                return CommandLineMain.OK;
            }
            Map<Long, Speech> speeches = new HashMap<>();
            Iterator<Passage> passages = paged(found.size(), PAGE, at -> page(desk, searches, found, at, speeches));
            if (json) {
                FoundJson.annotations(stream(passages).map(passage -> noted(passage.annotation(), speeches)).iterator(), terminal.out());
                return CommandLineMain.OK;
            }
            if (csv) {
                terminal.print(Csv.row("id", "speech", "title", "speaker", "date", "start", "end", "quote", "themes", "note",
                        "coder", "created", "modified"));
            }
            passages.forEachRemaining(passage -> terminal.print(csv ? row(desk, passage, speeches)
                    : passage.annotation().speech() + "\t" + text(passage.date()) + "\t" + passage.title() + "\t"
                            + themes(desk, passage.annotation(), "; ") + "\t" + flat(passage.annotation().anchor().quote()) + "\n"));
            if (!csv) {
                terminal.say("cli.passages-found", found.speeches(), found.size());
            }
            return CommandLineMain.OK;
        }

        /// A page, and the speeches it stands in.
        private static List<Passage> page(Desk desk, Searches searches, Passages found, int at, Map<Long, Speech> speeches) {
            List<Passage> page = Terminal.await(searches.page(found, at, at + PAGE));
            speeches.keySet().retainAll(page.stream().map(passage -> passage.annotation().speech()).collect(Collectors.toSet()));
            page.forEach(passage -> speeches.computeIfAbsent(passage.annotation().speech(),
                    id -> Terminal.await(desk.speech(id)).orElseThrow()));
            return page;
        }

        private static Noted noted(Annotation annotation, Map<Long, Speech> speeches) {
            Speech speech = speeches.get(annotation.speech());
            return new Noted(annotation, speech.uuid(), CodePoints.of(speech.text()));
        }

        private static String row(Desk desk, Passage passage, Map<Long, Speech> speeches) {
            Annotation annotation = passage.annotation();
            TextRange range = CodePoints.of(speeches.get(annotation.speech()).text()).toCodePoints(annotation.anchor().range());
            return Csv.row(annotation.id(), annotation.speech(), passage.title(), passage.speaker(), passage.date(), range.start(),
                    range.end(), annotation.anchor().quote(), themes(desk, annotation, "; "), annotation.note(),
                    desk.coderName(annotation.coder()), annotation.created(), annotation.modified());
        }

        private static String themes(Desk desk, Annotation annotation, String between) {
            return annotation.themes().stream().flatMap(id -> desk.codebook().theme(id).stream())
                    .map(theme -> String.join(" › ", desk.codebook().path(theme))).collect(Collectors.joining(between));
        }
    }

    private static <T> Listener<T> silent() {
        return new Listener<>() {
            @Override
            public void first(List<T> page) {
                // all of it is printed at the end
            }

            @Override
            public void counted(Count count) {
                // as above
            }
        };
    }

    private static Iterator<Result> map(Iterator<Line> lines) {
        return stream(lines).map(SearchCommands::result).iterator();
    }

    private static <T> Stream<T> stream(Iterator<T> items) {
        return Stream.iterate(items, Iterator::hasNext, all -> all).map(Iterator::next);
    }

    private static Result result(Line line) {
        return new Result(line.speech(), line.title(), line.date() == null ? null : line.date().toString(), line.points().start(),
                line.points().end(), line.left(), line.hit(), line.right());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// On one line.
    private static String flat(String text) {
        return text.replace('\n', ' ').replace('\t', ' ');
    }
}
