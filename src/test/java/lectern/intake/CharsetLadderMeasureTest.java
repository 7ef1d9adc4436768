package lectern.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// How often the ladder finds the charset of pieces of running text. The table of hits is printed.
class CharsetLadderMeasureTest {
    private static final int PIECES = 200;
    private static final int[] LENGTHS = {4, 8, 20, 100, 1000};
    private static final Charset[] UNICODE = charsets("UTF-8", "UTF-16LE", "UTF-16BE");

    /// Natsume Sōseki, 吾輩は猫である (1905) and Kokoro (1914): public domain.
    private static final String JAPANESE = """
            吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。何でも薄暗いじめじめした所でニャーニャー泣いていた事だけは記憶している。\
            吾輩はここで始めて人間というものを見た。しかもあとで聞くとそれは書生という人間中で一番獰悪な種族であったそうだ。\
            この書生というのは時々我々を捕えて煮て食うという話である。しかしその当時は何という考もなかったから別段恐しいとも思わなかった。\
            ただ彼の掌に載せられてスーと持ち上げられた時何だかフワフワした感じがあったばかりである。
            私はその人を常に先生と呼んでいた。だからここでもただ先生と書くだけで本名は打ち明けない。これは世間を憚かる遠慮というよりも、\
            その方が私にとって自然だからである。私はその人の記憶を呼び起すごとに、すぐ「先生」といいたくなる。筆を執っても心持は同じ事である。\
            よそよそしい頭文字などはとても使う気にならない。私が先生と知り合いになったのは鎌倉である。その時私はまだ若々しい書生であった。\
            暑中休暇を利用して海水浴に行った友達からぜひ来いという端書を受け取ったので、私は多少の金を工面して、出掛ける事にした。
            """;
    /// Declaration of Independence of 1919 (modern wording) and Kim Sowol, Yun Dong-ju: public domain.
    private static final String KOREAN = """
            우리는 이에 우리 조선이 독립국임과 조선인이 자주민임을 선언한다. 이로써 세계 만방에 알려 인류 평등의 큰 도의를 분명히 하는 바이며, \
            이로써 자손만대에 깨우쳐 일러 민족의 독자적 생존의 정당한 권리를 영원히 누려 가지게 하는 바이다.
            나 보기가 역겨워 가실 때에는 말없이 고이 보내 드리우리다. 영변에 약산 진달래꽃 아름 따다 가실 길에 뿌리우리다. \
            가시는 걸음걸음 놓인 그 꽃을 사뿐히 즈려밟고 가시옵소서. 나 보기가 역겨워 가실 때에는 죽어도 아니 눈물 흘리우리다.
            죽는 날까지 하늘을 우러러 한 점 부끄럼이 없기를, 잎새에 이는 바람에도 나는 괴로워했다. 별을 노래하는 마음으로 모든 죽어가는 것을 사랑해야지. \
            그리고 나한테 주어진 길을 걸어가야겠다. 오늘 밤에도 별이 바람에 스치운다.
            """;
    /// Rousseau, Du contrat social (1762); Cervantes, Don Quijote (1605): public domain.
    private static final String ROMANCE = """
            L’homme est né libre, et partout il est dans les fers. Tel se croit le maître des autres, qui ne laisse pas d’être plus esclave qu’eux. \
            Comment ce changement s’est-il fait ? Je l’ignore. Qu’est-ce qui peut le rendre légitime ? Je crois pouvoir résoudre cette question. \
            Si je ne considérais que la force et l’effet qui en dérive, je dirais : « Tant qu’un peuple est contraint d’obéir et qu’il obéit, il fait bien ; \
            sitôt qu’il peut secouer le joug, et qu’il le secoue, il fait encore mieux. »
            En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no ha mucho tiempo que vivía un hidalgo de los de lanza en astillero, adarga antigua, \
            rocín flaco y galgo corredor. Una olla de algo más vaca que carnero, salpicón las más noches, duelos y quebrantos los sábados, lantejas los viernes, \
            algún palomino de añadidura los domingos, consumían las tres partes de su hacienda.
            """;

    @Test
    void findsTheCharsetOfPiecesOfRealTexts() {
        Map<String, Supplier<String>> texts = new LinkedHashMap<>();
        texts.put("zh-Hans", () -> IntakeCorpora.utf8("zh-government-work-reports", ".txt"));
        texts.put("zh-Hant", () -> Transliterator.getInstance("Simplified-Traditional")
                .transliterate(IntakeCorpora.utf8("zh-government-work-reports", ".txt").substring(0, 400_000)));
        texts.put("ja", () -> JAPANESE);
        texts.put("ko", () -> KOREAN);
        texts.put("fr, es", () -> ROMANCE);
        texts.put("de", () -> IntakeCorpora.utf8("de-bundestag", "data.xml").replaceAll("<[^>]*>", ""));
        texts.put("en", () -> IntakeCorpora.utf8("en-state-of-the-union", ".txt"));
        Map<String, Charset[]> charsets = Map.of("zh-Hans", charsets("GBK", "GB18030"),
                "zh-Hant", charsets("Big5-HKSCS", "GB18030"), "ja", charsets("windows-31j", "EUC-JP"),
                "ko", charsets("x-windows-949"), "fr, es", charsets("windows-1252"), "de", charsets("windows-1252"),
                "en", charsets("windows-1252"));
        Map<String, Integer> misses = new LinkedHashMap<>();
        StringBuilder table = new StringBuilder("hits of %d pieces by length in characters: %s%n"
                .formatted(PIECES, Arrays.toString(LENGTHS)));
        texts.forEach((language, text) -> {
            String whole = text.get();
            List<Charset> all = new ArrayList<>(List.of(UNICODE));
            all.addAll(List.of(charsets.get(language)));
            for (Charset charset : all) {
                table.append("%-8s %-14s".formatted(language, charset.name()));
                for (int length : LENGTHS) {
                    int missed = misses(whole, charset, length);
                    table.append("%5d".formatted(PIECES - missed));
                    misses.put(language + " " + charset + " " + length, missed);
                }
                table.append('\n');
            }
        });
        System.out.println(table);
        assertThat(misses.entrySet()).allSatisfy(entry -> {
            boolean western = entry.getKey().contains("windows-1252");
            if (entry.getKey().endsWith(" 20") || entry.getKey().endsWith(" 100") || entry.getKey().endsWith(" 1000")) {
                assertThat(entry.getValue()).as(entry.getKey()).isLessThanOrEqualTo(western ? 4 : 0);
            }
        });
    }

    /// Pieces that begin anywhere, hold a character beyond ASCII, and can be written in the charset. A miss is a wrong text.
    private static int misses(String text, Charset charset, int length) {
        Random random = new Random(length);
        int misses = 0;
        for (int done = 0, tries = 0; done < PIECES && tries < 1_000_000; tries++) {
            int start = random.nextInt(Math.max(1, text.length() - length));
            int end = Math.min(text.length(), start + length);
            String piece = text.substring(start, end).strip();
            if (piece.isEmpty() || piece.chars().allMatch(c -> c < 0x80)
                    && random.nextInt(1000) != 0 || Character.isLowSurrogate(piece.charAt(0))) {
                continue;
            }
            byte[] bytes;
            try {
                ByteBuffer out = charset.newEncoder().encode(CharBuffer.wrap(piece));
                bytes = Arrays.copyOf(out.array(), out.limit());
            } catch (CharacterCodingException notInThisCharset) {
                continue;
            }
            done++;
            boolean hit = CharsetLadder.guess(bytes).map(guess -> Decoding.strict(bytes, 0, guess.charset()))
                    .filter(decoding -> decoding.text().equals(piece)).isPresent();
            misses += hit ? 0 : 1;
            if (!hit && Boolean.getBoolean("lectern.misses")) {
                System.out.println(charset + " " + length + " [" + piece.replace('\n', '⏎') + "] "
                        + CharsetLadder.guess(bytes) + " "
                        + CharsetLadder.guess(bytes).map(guess -> Decoding.strict(bytes, 0, guess.charset())));
            }
        }
        return misses;
    }

    private static Charset[] charsets(String... names) {
        return Arrays.stream(names).map(Charset::forName).toArray(Charset[]::new);
    }
}
