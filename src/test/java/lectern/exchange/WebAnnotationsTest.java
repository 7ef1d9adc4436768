package lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class WebAnnotationsTest {
    private static final Path SAMPLES = Path.of("../shared/corpora/annotated/w3c-webanno-jsonld");
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    private static final Set<String> MOTIVATIONS = Set.of("assessing", "bookmarking", "classifying", "commenting",
            "describing", "editing", "highlighting", "identifying", "linking", "moderating", "questioning", "replying",
            "tagging");

    private final Shelf shelf = Shelf.sample();

    @Test
    void theCollectionKeepsTheRulesOfTheModel() {
        JsonNode root = new ObjectMapper().readTree(shelf.exported(new WebAnnotations(), false));
        assertThat(root.get("@context").asString()).isEqualTo(CONTEXT);
        assertThat(root.get("type").asString()).isEqualTo("AnnotationCollection");
        assertThat(root.get("total").asInt()).isEqualTo(5);
        assertThat(root.get("label").asString()).isNotBlank();
        JsonNode page = root.get("first");
        assertThat(page.get("type").asString()).isEqualTo("AnnotationPage");
        assertThat(page.get("partOf")).isEqualTo(root.get("id"));
        assertThat(page.get("items")).hasSize(5);
        for (JsonNode annotation : page.get("items")) {
            assertThat(faults(annotation)).isEmpty();
            assertThat(annotation.get("id").asString()).startsWith("urn:uuid:");
        }
        assertThat(page.get("items").valueStream().map(item -> item.get("id")).distinct()).hasSize(5);
    }

    @Test
    void everyTargetHasBothSelectorsInCodePoints() {
        JsonNode items = new ObjectMapper().readTree(shelf.exported(new WebAnnotations(), false)).get("first").get("items");
        for (JsonNode item : items) {
            String source = item.get("target").get("source").asString();
            String text = shelf.texts.get(shelf.speeches.stream()
                    .filter(card -> source.equals("urn:lectern:speech:" + card.uuid())).findFirst().orElseThrow().id());
            JsonNode place = item.get("target").get("selector").get(0);
            JsonNode quote = item.get("target").get("selector").get(1);
            int[] points = text.codePoints().toArray();
            int start = place.get("start").asInt();
            int end = place.get("end").asInt();
            assertThat(place.get("type").asString()).isEqualTo("TextPositionSelector");
            assertThat(quote.get("type").asString()).isEqualTo("TextQuoteSelector");
            assertThat(quote.get("exact").asString()).isEqualTo(new String(points, start, end - start));
            assertThat(new String(points, 0, start)).endsWith(quote.get("prefix").asString());
            assertThat(new String(points, end, points.length - end)).startsWith(quote.get("suffix").asString());
        }
    }

    @Test
    void themesAreTagsNotesAreCommentsAndAHighlightHasNoBody() {
        JsonNode items = new ObjectMapper().readTree(shelf.exported(new WebAnnotations(), false)).get("first").get("items");
        JsonNode both = items.get(1);
        assertThat(both.get("motivation").asString()).isEqualTo("commenting");
        assertThat(both.get("body").valueStream().map(body -> body.get("purpose").asString()))
                .containsExactly("tagging", "tagging", "commenting");
        assertThat(both.get("body").get(2).get("value").asString()).isEqualTo("一家人\n两行 \"quoted\" \\ / \u0001");
        assertThat(items.get(0).get("motivation").asString()).isEqualTo("tagging");
        JsonNode plain = items.valueStream().filter(item -> !item.has("body")).findFirst().orElseThrow();
        assertThat(plain.get("motivation").asString()).isEqualTo("highlighting");
        assertThat(both.get("creator").get("name").asString()).isEqualTo("读者");
    }

    @Test
    void aLibraryWithoutAnnotationsHasNoPage() {
        JsonNode root = new ObjectMapper().readTree(new Shelf().exported(new WebAnnotations(), false));
        assertThat(root.get("total").asInt()).isZero();
        assertThat(root.has("first")).isFalse();
    }

    @Test
    void aSecondExportIsTheSame() {
        assertThat(shelf.exported(new WebAnnotations(), false)).isEqualTo(shelf.exported(new WebAnnotations(), true));
    }

    @Test
    void theRulesUsedHereAgreeWithTheSamplesOfTheConsortium() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "the corpus of W3C samples is not beside the project");
        ObjectMapper mapper = new ObjectMapper();
        try (var files = Files.list(SAMPLES.resolve("correct"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("anno")).toList()) {
                assertThat(faults(mapper.readTree(Files.readString(file)))).as(file.toString()).isEmpty();
            }
        }
        // the samples that are wrong in a way that a program writing only text selectors could also be
        for (int number : new int[] {1, 2, 3, 6, 9, 12, 28}) {
            String text = Files.readString(SAMPLES.resolve("incorrect/anno" + number + ".json"));
            assertThat(faultsOf(mapper, text)).as("anno" + number).isNotEmpty();
        }
    }

    private static List<String> faultsOf(ObjectMapper mapper, String text) {
        try {
            JsonNode node = mapper.readTree(text);
            return node.has("@context") ? faults(node) : List.of("no context");
        } catch (JacksonException e) {
            return List.of("no JSON");
        }
    }

    /// What is wrong with an annotation by the Recommendation's sections 3.1 to 3.3 and 4.2.
    private static List<String> faults(JsonNode annotation) {
        List<String> faults = new ArrayList<>();
        if (!isIri(annotation.path("id"))) {
            faults.add("id must be one IRI");
        }
        if (!annotation.path("type").isString() || !annotation.get("type").asString().equals("Annotation")) {
            faults.add("type");
        }
        for (String time : List.of("created", "modified", "generated")) {
            if (annotation.has(time) && !isTime(annotation.get(time))) {
                faults.add(time);
            }
        }
        if (annotation.has("motivation") && !MOTIVATIONS.contains(annotation.get("motivation").asString())) {
            faults.add("motivation");
        }
        if (annotation.has("body") && annotation.has("bodyValue")) {
            faults.add("body and bodyValue");
        }
        each(annotation.path("body")).forEach(body -> resource(body, faults));
        if (!annotation.has("target")) {
            faults.add("no target");
        }
        for (JsonNode target : each(annotation.path("target"))) {
            resource(target, faults);
            each(target.path("selector")).forEach(selector -> selector(selector, faults));
        }
        return faults;
    }

    private static void resource(JsonNode node, List<String> faults) {
        if (node.isString() && !isIri(node)) {
            faults.add("a resource that is no IRI");
        }
        if (node.path("type").asString("").equals("TextualBody")) {
            if (!node.path("value").isString()) {
                faults.add("a textual body without one value");
            }
            if (node.has("purpose") && !MOTIVATIONS.contains(node.get("purpose").asString())) {
                faults.add("purpose");
            }
        }
        if (node.path("type").asString("").equals("SpecificResource") && !node.has("source")) {
            faults.add("a specific resource without source");
        }
    }

    private static void selector(JsonNode selector, List<String> faults) {
        String type = selector.path("type").asString("");
        if (type.equals("TextPositionSelector") && !(selector.path("start").isIntegralNumber()
                && selector.path("end").isIntegralNumber() && selector.get("start").asInt() >= 0
                && selector.get("end").asInt() >= selector.get("start").asInt())) {
            faults.add("TextPositionSelector");
        }
        if (type.equals("TextQuoteSelector") && !(selector.path("exact").isString() && selector.path("prefix").isString()
                && selector.path("suffix").isString())) {
            faults.add("TextQuoteSelector");
        }
    }

    private static List<JsonNode> each(JsonNode node) {
        return node.isMissingNode() ? List.of() : node.isArray() ? node.valueStream().toList() : List.of(node);
    }

    private static boolean isIri(JsonNode node) {
        return node.isString() && node.asString().matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
    }

    private static boolean isTime(JsonNode node) {
        try {
            return node.isString() && OffsetDateTime.parse(node.asString()) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
