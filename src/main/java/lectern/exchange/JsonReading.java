package lectern.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import lectern.message.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Walks through JSON that nobody vouches for: strict UTF-8 and RFC 8259, no member twice, nothing after the end, and
/// limits on depth and lengths. Every refusal is a [Problem] with line and column, counted from 1 in UTF-16 units.
final class JsonReading {
    /// A text of this many UTF-16 units is some 200 books.
    private static final int LONGEST_STRING = 100_000_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).maxNumberLength(1_000)
                    .maxNameLength(1_000).maxStringLength(LONGEST_STRING).maxDocumentLength(2_000_000_000L).build())
            .build();

    private final JsonParser json;

    private JsonReading(JsonParser json) {
        this.json = json;
    }

    /// What is made of a document; the cursor stands on its first token.
    static <T> T read(InputStream in, Function<JsonReading, T> reading) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), utf8(in))) {
            JsonReading cursor = new JsonReading(parser);
            if (parser.nextToken() == null) {
                throw cursor.problem("exchange.not-json");
            }
            T result = reading.apply(cursor);
            if (parser.nextToken() != null) {
                throw cursor.problem("exchange.not-json");
            }
            return result;
        } catch (JacksonIOException e) {
            throw unreadable(e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        } catch (JacksonException e) {
            throw at(e instanceof StreamConstraintsException ? "exchange.too-large" : "exchange.not-json", e,
                    e.getLocation());
        }
    }

    private static Problem unreadable(Throwable cause) {
        return new Problem(cause, cause instanceof CharacterCodingException ? "exchange.not-utf8"
                : "exchange.cannot-read");
    }

    /// Steps through an object; `member` is called with each name while the cursor stands on its value, and must pass
    /// over the value or [#skip()] it.
    void object(Consumer<String> member) {
        expect(JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            member.accept(name);
        }
    }

    /// Steps through an array, or passes over a null.
    void array(Runnable element) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        expect(JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            element.run();
        }
    }

    boolean atObject() {
        return json.currentToken() == JsonToken.START_OBJECT;
    }

    void skip() {
        json.skipChildren();
    }

    /// The string here; an unpaired surrogate is no text.
    String string() {
        expect(JsonToken.VALUE_STRING);
        String value = json.getString();
        if (hasLoneSurrogate(value)) {
            throw problem("exchange.wrong-value", name());
        }
        return value;
    }

    /// The string here, or null.
    @Nullable String optional() {
        return json.currentToken() == JsonToken.VALUE_NULL ? null : string();
    }

    /// The whole number here; one that is no `int` becomes the nearest. Null counts as `absent`.
    int integer(int absent) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return absent;
        }
        expect(JsonToken.VALUE_NUMBER_INT);
        return switch (json.getNumberType()) {
            case INT -> json.getIntValue();
            case LONG -> Math.clamp(json.getLongValue(), Integer.MIN_VALUE, Integer.MAX_VALUE);
            default -> json.getBigIntegerValue().signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        };
    }

    /// The string here, understood by `meaning`, which throws a [RuntimeException] if it cannot; or null.
    <T> @Nullable T parsed(Function<String, T> meaning) {
        String value = optional();
        if (value == null) {
            return null;
        }
        try {
            return meaning.apply(value);
        } catch (RuntimeException e) {
            throw at("exchange.wrong-value", e, json.currentTokenLocation(), name());
        }
    }

    /// The value of a member that may not be missing from the object that ends here.
    <T> T required(@Nullable T value, String member) {
        if (value == null) {
            throw problem("exchange.missing-member", member);
        }
        return value;
    }

    /// Trouble at the present place.
    Problem problem(String key, Object... arguments) {
        return at(key, null, json.currentTokenLocation(), arguments);
    }

    private void expect(JsonToken token) {
        if (json.currentToken() != token) {
            throw problem("exchange.wrong-value", name());
        }
    }

    /// The member whose value this is, or the top of the document.
    private String name() {
        String name = json.currentName() != null ? json.currentName()
                : json.streamReadContext().getParent() != null
                && json.streamReadContext().getParent().currentName() != null
                ? json.streamReadContext().getParent().currentName() : "{}";
        return name.length() <= 40 ? name : name.substring(0, 40);
    }

    private static boolean hasLoneSurrogate(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                if (i + 1 == value.length() || !Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static Problem at(String key, @Nullable Throwable cause, @Nullable TokenStreamLocation place,
                              Object... arguments) {
        int line = place == null ? 1 : Math.max(1, place.getLineNr());
        int column = place == null ? 1 : Math.max(1, place.getColumnNr());
        Object[] all = new Object[arguments.length + 2];
        all[0] = line;
        all[1] = column;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return new Problem(cause, key, all);
    }

    private static Reader utf8(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(3);
        if (!(bytes.read() == 0xEF && bytes.read() == 0xBB && bytes.read() == 0xBF)) {
            bytes.reset();
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
