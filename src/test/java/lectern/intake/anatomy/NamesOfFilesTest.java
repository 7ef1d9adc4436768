package lectern.intake.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lectern.message.Problem;
import lectern.speech.Field;
import lectern.speech.FrontMatter;
import lectern.speech.Recognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the names of files say: by themselves, and by a pattern that the reader gives.
class NamesOfFilesTest {
    private static final String WESTERN = "Mr. Speaker, Members of the Congress:\nThe State of the Union is sound, and we have work to do in this year.\n";
    private static final String CHINESE = "各位代表：\n现在，我报告工作，请予审议。过去一年，全市上下一心，各项工作取得新的成绩。\n";

    private static String field(String name, String text, Field field) {
        Recognised<String> found = field.of(AnatomyReader.recognise(text, name).frontMatter());
        return found == null ? "-" : found.value();
    }

    @ParameterizedTest
    @CsvSource({"1961_john_kennedy_d.txt, John Kennedy, 1961", "1933_roosevelt_d.txt, Roosevelt, 1933",
        "1841_martin_van_buren_d.txt, Martin Van Buren, 1841", "1899_william_mc_kinley_r.txt, William McKinley, 1899",
        "1826_john_quincy_adams_nu.txt, John Quincy Adams, 1826", "1965-lyndon-b-johnson-d.txt, Lyndon B. Johnson, 1965",
        "2003_annual_report_d.txt, -, 2003", "2015_budget.txt, -, 2015", "minutes.txt, -, -", "1950_new_deal.txt, -, 1950"})
    void yearNameAndParty(String name, String speaker, String year) {
        assertThat(field(name, WESTERN, Field.SPEAKER)).isEqualTo(speaker);
        assertThat(field(name, WESTERN, Field.DATE)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({"USA_70_2015.txt, United States, 70, 2015", "CSK_05_1950.txt, Czechoslovakia, 5, 1950", "CHN-77-2022.txt, China, 77, 2022",
        "DDR_28_1973.txt, German Democratic Republic, 28, 1973", "QQQ_70_2015.txt, -, -, 2015", "ABC_2015.txt, -, -, 2015"})
    void countrySessionAndYear(String name, String country, String session, String year) {
        assertThat(field(name, WESTERN, Field.OFFICE)).isEqualTo(country);
        assertThat(field(name, WESTERN, Field.NUMBER)).isEqualTo(session);
        assertThat(field(name, WESTERN, Field.DATE)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({"日新月异第4695期.txt, 日新月异, 4695, -", "笔苑 第12期 2022年9月.txt, 笔苑, 12, 2022-09", "№88 闭幕会讲话.txt, -, 88, -",
        "二〇二二年八月三十一日讲话.txt, -, -, 2022-08-31", "20220831李强讲话.txt, -, -, 2022-08-31"})
    void numbersAndDatesInChineseNames(String name, String series, String number, String date) {
        assertThat(field(name, CHINESE, Field.SERIES)).isEqualTo(series);
        assertThat(field(name, CHINESE, Field.NUMBER)).isEqualTo(number);
        assertThat(field(name, CHINESE, Field.DATE)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"john_kennedy, John Kennedy", "charles-de-gaulle, Charles de Gaulle", "JOHN F KENNEDY, John F. Kennedy", "ludwig_von_mises, Ludwig von Mises",
        "john_paul_ii, John Paul II", "martin_luther_king_jr, Martin Luther King Jr.", "Angela_Merkel, Angela Merkel", "温 家 宝, 温家宝",
        "DeGaulle, DeGaulle", "élisabeth_borne, Élisabeth Borne", "de_klerk, De Klerk"})
    void aPersonsNameIsWrittenAsInASentence(String written, String name) {
        assertThat(FileNames.person(written)).isEqualTo(name);
    }

    @Test
    void theTextSaysWhichSpellingIsRight() {
        assertThat(field("1841_ludwig_van_beethoven_d.txt", "A letter of Ludwig van Beethoven to his brothers, read in this hall.\n", Field.SPEAKER))
                .isEqualTo("Ludwig van Beethoven");
    }

    // a pattern that the reader gives

    private static Map<Field, String> read(String pattern, String name) {
        return NamePattern.of(pattern).read(name, Locale.ENGLISH).orElse(Map.of());
    }

    @Test
    void aPatternGivesWhatStandsInBraces() {
        assertThat(read("{iso3}_{number}_{year}", "USA_70_2015.txt"))
                .isEqualTo(Map.of(Field.OFFICE, "United States", Field.NUMBER, "70", Field.DATE, "2015"));
        assertThat(NamePattern.of("{iso3}_{number}_{year}").read("chn_70_2015.txt", Locale.CHINESE).orElseThrow()).containsEntry(Field.OFFICE, "中国");
        assertThat(read("{date} {speaker} {title}", "2022-08-31_赵文锋_在闭幕会上的讲话.docx"))
                .isEqualTo(Map.of(Field.DATE, "2022-08-31", Field.SPEAKER, "赵文锋", Field.TITLE, "在闭幕会上的讲话"));
        assertThat(read("{date} {speaker} {title}", "2022年8月31日 赵文锋 讲话 𠮷.txt")).containsEntry(Field.DATE, "2022-08-31")
                .containsEntry(Field.TITLE, "讲话 𠮷");
        assertThat(read("{year}_{speaker}_{*}", "1961_john_f_kennedy_d.txt")).isEqualTo(Map.of(Field.DATE, "1961", Field.SPEAKER, "John F. Kennedy"));
        assertThat(read("{year}{month}{day}{title}", "20220831讲话.txt")).isEqualTo(Map.of(Field.DATE, "2022-08-31", Field.TITLE, "讲话"));
        assertThat(read("“{series}”系列№{number}", "“日新月异”系列№4695.txt")).isEqualTo(Map.of(Field.SERIES, "日新月异", Field.NUMBER, "4695"));
    }

    @Test
    void aNameThatDoesNotFitGivesNothing() {
        assertThat(read("{iso3}_{number}_{year}", "QQQ_70_2015.txt")).as("no country").isEmpty();
        assertThat(read("{iso3}_{number}_{year}", "notes.txt")).isEmpty();
        assertThat(read("{year}-{month}-{day}", "2022-02-31.txt")).as("no day").isEmpty();
        assertThat(read("{title}(1).x*", "a.txt")).as("signs of expressions mean themselves").isEmpty();
        assertThat(read("{title} (1)", "a (1).txt")).isEqualTo(Map.of(Field.TITLE, "a"));
    }

    @Test
    void aNameMadeToTakeForeverIsLeft() {
        assertThat(read("{title}a{speaker}a{office}a{place}a{occasion}a{series}b{*}", "a".repeat(250) + ".txt")).isEmpty();
    }

    @Test
    void aPatternThatCannotBeReadSaysWhy() {
        assertThat(List.of("{year}_{year}", "{when}", "title", "{*}")).allSatisfy(pattern ->
                assertThatThrownBy(() -> NamePattern.of(pattern)).isInstanceOf(Problem.class)
                        .extracting(thrown -> ((Problem) thrown).key()).asString().startsWith("intake.pattern."));
    }

    @Test
    void aConfidentLineOfTheTextIsBelievedBeforeTheName() {
        FrontMatter front = AnatomyReader.recognise("政府工作报告\n——2023年3月5日在第十四届全国人民代表大会第一次会议上\n国务院总理　李克强\n\n各位代表：\n现在，我报告工作。\n",
                "2019-01-01 张三 讲话.txt").frontMatter();
        assertThat(FrontMatter.value(front.speaker())).isEqualTo("李克强");
        assertThat(front.date().value()).hasToString("2023-03-05");
    }
}
