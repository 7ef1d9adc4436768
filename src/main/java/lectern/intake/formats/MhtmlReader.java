package lectern.intake.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the page in a saved web archive (`.mht`, RFC 2557) or in a mail: the first part that is HTML, or else the first
/// that is plain text. Everything else in it is passed over.
final class MhtmlReader {
    private static final Pattern FIRST = Pattern.compile("(?is)\\A(?:[\\w-]{2,40}:[^\\n]{0,2000}\\n(?:[ \\t][^\\n]{0,2000}\\n){0,40}){1,60}\\r?\\n");
    private static final Pattern PARAMETER = Pattern.compile("(?i)(boundary|charset)\\s*=\\s*(?:\"([^\"\\n]{1,200})\"|([^\\s;\"]{1,200}))");
    private static final int DEEPEST = 8;

    /// A part's content.
    ///
    /// @param charset what the part says it is written in, or null
    record Page(byte[] bytes, boolean html, @Nullable String charset) {
    }

    private final Budget budget;

    private MhtmlReader(Budget budget) {
        this.budget = budget;
    }

    /// Whether a text begins as a mail or a web archive does.
    static boolean is(String text) {
        String start = text.substring(0, Math.min(text.length(), 16_384)).replace("\r\n", "\n");
        Matcher head = FIRST.matcher(start);
        if (!head.find()) {
            return false;
        }
        String headers = head.group().toLowerCase(Locale.ROOT);
        return headers.contains("mime-version:") && headers.contains("content-type:");
    }

    static Page read(byte[] bytes, Budget budget) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Page> pages = new ArrayList<>();
        new MhtmlReader(budget).part(raw, pages, 0);
        return pages.stream().filter(Page::html).findFirst().or(() -> pages.stream().findFirst())
                .orElseThrow(() -> budget.damaged("MHTML"));
    }

    private void part(String raw, List<Page> pages, int depth) {
        budget.time();
        Matcher end = Pattern.compile("\\r?\\n\\r?\\n").matcher(raw);
        if (depth > DEEPEST || !end.find()) {
            return;
        }
        Map<String, String> headers = headers(raw.substring(0, end.start()));
        String content = raw.substring(end.end());
        String type = headers.getOrDefault("content-type", "text/plain");
        String kind = type.toLowerCase(Locale.ROOT);
        if (kind.startsWith("multipart/")) {
            String boundary = parameter(type, "boundary");
            if (boundary == null) {
                throw budget.damaged("MHTML");
            }
            for (String each : split(content, boundary)) {
                part(each, pages, depth + 1);
            }
        } else if (kind.startsWith("text/html") || kind.startsWith("application/xhtml") || kind.startsWith("text/plain")) {
            pages.add(new Page(decoded(content, headers.getOrDefault("content-transfer-encoding", "")),
                    !kind.startsWith("text/plain"), parameter(type, "charset")));
        }
    }

    private List<String> split(String content, String boundary) {
        List<String> parts = new ArrayList<>();
        String line = "--" + boundary;
        int at = content.indexOf(line);
        while (at >= 0) {
            int from = content.indexOf('\n', at);
            int next = from < 0 ? -1 : content.indexOf("\n" + line, from);
            if (from < 0 || content.startsWith("--", at + line.length())) {
                break;
            }
            parts.add(content.substring(from + 1, next < 0 ? content.length() : next));
            budget.entries(parts.size());
            at = next < 0 ? -1 : next + 1;
        }
        return parts;
    }

    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new HashMap<>();
        for (String line : head.replaceAll("\\r?\\n[ \\t]+", " ").split("\\r?\\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static @Nullable String parameter(String header, String name) {
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                return matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            }
        }
        return null;
    }

    private byte[] decoded(String content, String encoding) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> Base64.getMimeDecoder().decode(bytes);
            case "quoted-printable" -> quotedPrintable(bytes);
            default -> bytes;
        };
    }

    /// RFC 2045, 6.7. What is no valid escape stands as it is.
    private static byte[] quotedPrintable(byte[] in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '=') {
                out.write(in[i]);
                continue;
            }
            int end = i + 1 < in.length && in[i + 1] == '\r' ? i + 2 : i + 1;
            if (end < in.length && in[end] == '\n') {
                i = end;
            } else if (i + 2 < in.length && Character.digit(in[i + 1], 16) >= 0 && Character.digit(in[i + 2], 16) >= 0) {
                out.write(Character.digit(in[i + 1], 16) << 4 | Character.digit(in[i + 2], 16));
                i += 2;
            } else {
                out.write('=');
            }
        }
        return out.toByteArray();
    }
}
