package lectern.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lectern.intake.FileFormat;
import lectern.intake.FileReading;
import lectern.intake.ReadOptions;
import lectern.intake.Reading;
import lectern.intake.anatomy.Layout;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.Field;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.SpeechEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Web pages, Markdown, subtitles, minutes, translation memories and tables.
class MarkedTextsTest {
    private static final Budget BUDGET = new Budget("x", Limits.STANDARD);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a.txt|<!doctype html><p>x|HTML", "a.txt|<?xml version='1.0'?>\\n<!-- c --><html xmlns='x'><p>y</p></html>|HTML",
            "a.html|同志们：这是文字，不是网页。|TEXT", "a.md|# 题\\n\\n文|MARKDOWN", "a.txt|# 题\\n\\n文|TEXT",
            "a.csv|text,date\\n讲话一,2020\\n讲话二,2021|TABLE", "data|title\\ttext\\nA\\tB\\nC\\tD|TABLE",
            "a.csv|同志们，大家好，|TEXT", "a.txt|[掌声] 谢谢大家 [完]|TEXT", "a.txt|1\\n00:00:01,000 --> 00:00:02,000\\n好|SRT", "a.srt|WEBVTT\\n\\n00:01.000 --> 00:02.000\\n好|VTT"})
    void theFormatIsToldByWhatIsWritten(String name, String text, FileFormat format) {
        assertThat(Made.all(name, Made.utf8(text.replace("\\n", "\n").replace("\\t", "\t")), ReadOptions.STANDARD).format()).isEqualTo(format);
    }

    @Test
    void dataIsNoSpeech() {
        assertThat(Made.problem(() -> Made.all("a.txt", Made.utf8("{\"a\": [1, 2]}"))).key()).isEqualTo("intake.format.json");
        assertThat(Made.problem(() -> Made.all("a", Made.utf8("<?xml version=\"1.0\"?><svg xmlns=\"x\"/>"))).key()).isEqualTo("intake.format.xml");
        assertThat(Made.problem(() -> Made.all("a.csv", Made.utf8("x,y\n1,2\n3,4"))).key()).isEqualTo("intake.table-without-text");
    }

    @Test
    void aWebPageGivesItsWordsAndNothingOfTheRest() {
        Manuscript page = MarkedText.html("""
                <html><head><title>网站</title><style>p{color:red}</style></head><body><nav>首页</nav><script>run()</script>
                <h1>讲话  题目</h1><center>2020年</center><p>第一行
                第二行，<b>粗</b><i>斜</i> and
                more&nbsp;words.<br>换行</p><div style="display: none">暗</div><table><tr><td>甲<td>乙</table>
                <p>%s</p><img alt="图" src="http://127.0.0.1:9/x.png"><form><input value="v"></form></body></html>""".formatted(Made.HARD), BUDGET);
        assertThat(page.text()).isEqualTo("讲话 题目\n2020年\n第一行第二行，粗斜 and more\u00A0words.\n换行\n甲\t乙\n" + Made.HARD);
        assertThat(page.layout().headings()).extracting(Layout.Heading::level).containsExactly(1);
        assertThat(page.layout().bold()).extracting(range -> range.of(page.text())).containsExactly("粗");
        assertThat(page.layout().centred()).extracting(range -> range.of(page.text())).containsExactly("2020年");
    }

    @Test
    void aNumberThatLeadsToANoteCallsIt() {
        Manuscript page = MarkedText.html("<p>甲<sup><a href='#n1' id='r1'>[1]</a></sup>乙<a href='#top'>1</a></p><ol><li id='n1'>注释文字</li></ol>", BUDGET);
        assertThat(page.text()).isEqualTo("甲〔1〕乙1\n〔1〕注释文字");
    }

    @Test
    void archivesOfPagesAndMailsAreUnpacked() {
        String page = "<html><body><p>" + Made.HARD + "</p></body></html>";
        String coded = Base64.getMimeEncoder().encodeToString(Made.utf8(page));
        String mht = "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"--=_x\"\r\n\r\npreamble\r\n"
                + "----=_x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n"
                + "----=_x\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + coded + "\r\n----=_x--\r\n";
        assertThat(Made.all("a.mht", Made.utf8(mht), ReadOptions.STANDARD).format()).isEqualTo(FileFormat.MHTML);
        assertThat(Made.text("a.mht", Made.utf8(mht))).isEqualTo(Made.HARD);
        StringBuilder quoted = new StringBuilder();
        for (byte b : "<p>国务院总理作政府工作报告</p>".getBytes(Charset.forName("GBK"))) {
            quoted.append(b < 0 ? "=%02X".formatted(b & 0xFF) : String.valueOf((char) b)).append(quoted.length() % 60 == 0 ? "=\r\n" : "");
        }
        String mail = "MIME-Version: 1.0\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted;
        assertThat(Made.text("a.eml", Made.utf8(mail))).isEqualTo("国务院总理作政府工作报告");
    }

    @Test
    void markdownKeepsItsPartsAndFields() {
        Reading reading = Made.one("a.md", Made.utf8("""
                ---
                title: 讲话题目
                speaker: 张三
                date: 2020-05-01
                ---
                # 大标题

                甲乙**粗**丙
                丁，*斜*
                戊。
                己

                1. 第一点
                2. 第二点

                > %s
                ![图](http://127.0.0.1:9/x.png) <script>x</script>
                """.formatted(Made.HARD)));
        assertThat(reading.draft().text()).startsWith("大标题\n甲乙粗丙丁，斜戊。\n己\n1. 第一点\n2. 第二点\n" + Made.HARD).doesNotContain("127.0.0.1");
        FrontMatter front = reading.draft().anatomy().frontMatter();
        assertThat(FrontMatter.value(front.title())).isEqualTo("讲话题目");
        assertThat(FrontMatter.value(front.speaker())).isEqualTo("张三");
        assertThat(FrontMatter.value(front.date())).isEqualTo(new PartialDate(2020, 5, 1));
    }

    @Test
    void cuesBecomeParagraphsAndKeepTheirTimes() {
        Reading reading = Made.one("a.vtt", Made.utf8("""
                WEBVTT - x

                NOTE not to be shown

                STYLE
                ::cue { color: red }

                1
                00:01.000 --> 00:02.500 align:start
                <v Anna><i>Good</i> morning &amp;

                00:02.600 --> 00:04.000
                welcome
                to all.

                00:09.000 --> 00:10.000
                %s
                """.formatted(Made.HARD)));
        assertThat(reading.draft().text()).isEqualTo("Anna:\nGood morning & welcome to all.\n" + Made.HARD);
        List<SpeechEvent> events = reading.draft().anatomy().events();
        assertThat(events).extracting(SpeechEvent::kind).containsExactly(SpeechEvent.Kind.SPEAKER, SpeechEvent.Kind.TIME,
                SpeechEvent.Kind.TIME, SpeechEvent.Kind.TIME);
        assertThat(events.get(2).label()).isEqualTo("00:00:02.600–00:00:04.000");
        assertThat(reading.draft().text().substring(events.get(2).range().start())).startsWith("welcome to all.");
    }

    private static final String SITTING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE dbtplenarprotokoll SYSTEM "dbtplenarprotokoll.dtd">
            <dbtplenarprotokoll wahlperiode="19" sitzung-nr="7" sitzung-datum="24.10.2017"><vorspann><kopfdaten><veranstaltungsdaten>
            <ort>Berlin</ort></veranstaltungsdaten></kopfdaten><inhaltsverzeichnis><ivz-titel>Inhalt</ivz-titel></inhaltsverzeichnis></vorspann>
            <sitzungsverlauf><tagesordnungspunkt top-id="Tagesordnungspunkt 1"><p klasse="J">Wir beginnen.</p><rede id="ID1"><p klasse="redner">
            <redner id="1"><name><titel>Dr.</titel><vorname>Eva</vorname><nachname>Muster</nachname><fraktion>X</fraktion></name></redner>Dr. Eva Muster (X):</p>
            <p klasse="J_1">Sehr geehrte Damen und Herren!</p><kommentar>(Beifall bei der X)</kommentar><p klasse="O">𠮷 ist gut.</p>
            <name>Präsident Y:</name><p klasse="J">Kommen Sie zum Schluss.</p><kommentar>(Zuruf von der Y: Ja! (Z))</kommentar></rede>
            <rede id="ID2"><p klasse="redner"><redner id="2"><name><vorname>Otto</vorname><nachname>Zwei</nachname><rolle><rolle_lang>Bundesminister</rolle_lang></rolle></name></redner>Otto Zwei, Bundesminister:</p>
            <p klasse="J">Danke.</p></rede></tagesordnungspunkt></sitzungsverlauf><anlagen><anlage><p>Liste</p></anlage></anlagen></dbtplenarprotokoll>""";

    @Test
    void minutesOfTheBundestagGiveTheirSpeeches() {
        List<Reading> speeches = Made.all("1.xml", Made.utf8(SITTING));
        assertThat(speeches).hasSize(2);
        Reading first = speeches.getFirst();
        assertThat(first.draft().text()).isEqualTo("Dr. Eva Muster (X):\nSehr geehrte Damen und Herren!\n(Beifall bei der X)\n𠮷 ist gut.\n"
                + "Präsident Y:\nKommen Sie zum Schluss.\n(Zuruf von der Y: Ja! (Z))");
        assertThat(first.draft().anatomy().events()).extracting(SpeechEvent::kind).containsExactly(SpeechEvent.Kind.SPEAKER,
                SpeechEvent.Kind.APPLAUSE, SpeechEvent.Kind.SPEAKER, SpeechEvent.Kind.REACTION);
        FrontMatter front = first.draft().anatomy().frontMatter();
        assertThat(FrontMatter.value(front.speaker())).isEqualTo("Dr. Eva Muster");
        assertThat(FrontMatter.value(front.date())).isEqualTo(new PartialDate(2017, 10, 24));
        assertThat(FrontMatter.value(front.place())).isEqualTo("Berlin");
        assertThat(FrontMatter.value(front.occasion())).isEqualTo("Deutscher Bundestag, 19. Wahlperiode, 7. Sitzung");
        assertThat(FrontMatter.value(speeches.get(1).draft().anatomy().frontMatter().office())).isEqualTo("Bundesminister");
        assertThat(first.notices()).extracting(Notice::key).containsExactly("intake.between-speeches");
        List<Reading> whole = Made.all("1.xml", Made.utf8(SITTING), ReadOptions.STANDARD.whole(true)).readings();
        assertThat(whole).hasSize(1);
        assertThat(whole.getFirst().draft().text()).contains("Wir beginnen.", "Eva Muster", "Danke.").doesNotContain("Liste");
    }

    private static final String TEI = """
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="main">Corpus</title><title type="sub">Minutes</title>
            <meeting>Term 9</meeting></titleStmt></fileDesc><profileDesc><settingDesc><setting><date when="2015-01-26"/></setting></settingDesc></profileDesc></teiHeader>
            <text><body><div><head>Debate</head><note type="speaker">The PRESIDENT:</note><u who="#p" ana="#chair"><seg>Order.</seg></u>
            <note type="speaker">Ms. ONE (Anna One):</note><u who="#a" ana="#regular"><seg>First 𠮷 words.</seg><seg>Then <kinesic type="applause"><desc>Applause.</desc></kinesic> more.</seg></u>
            <note type="speaker">The PRESIDENT:</note><u who="#p" ana="#chair"><seg>Time.</seg></u><note type="speaker">Ms. ONE:</note>
            <u who="#a" ana="#regular"><seg>I end.</seg></u></div></body></text></TEI>""";

    @Test
    void parliamentaryTeiGivesItsSpeechesWithTheChairsWordsWhereTheyFell() {
        List<Reading> speeches = Made.all("t.xml", Made.utf8(TEI));
        assertThat(speeches).hasSize(1);
        assertThat(speeches.getFirst().draft().text())
                .isEqualTo("Ms. ONE (Anna One):\nFirst 𠮷 words.\nThen [Applause.] more.\nThe PRESIDENT:\nTime.\nMs. ONE:\nI end.");
        assertThat(speeches.getFirst().draft().anatomy().events()).extracting(SpeechEvent::kind).containsExactly(SpeechEvent.Kind.SPEAKER,
                SpeechEvent.Kind.APPLAUSE, SpeechEvent.Kind.SPEAKER, SpeechEvent.Kind.SPEAKER);
        FrontMatter front = speeches.getFirst().draft().anatomy().frontMatter();
        assertThat(FrontMatter.value(front.speaker())).isEqualTo("Anna One");
        assertThat(FrontMatter.value(front.office())).isEqualTo("Ms. ONE");
        assertThat(FrontMatter.value(front.occasion())).isEqualTo("Minutes, Term 9");
        assertThat(FrontMatter.value(front.date())).isEqualTo(new PartialDate(2015, 1, 26));
    }

    @Test
    void oneLanguageOfATranslationMemoryIsRead() {
        byte[] tmx = Made.utf8("<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx version=\"1.4\"><header srclang=\"en-US\"/><body>"
                + "<tu><tuv xml:lang=\"en-US\"><seg>Hello <bpt i=\"1\">&lt;b&gt;</bpt>all<ept i=\"1\">&lt;/b&gt;</ept>.</seg></tuv><tuv xml:lang=\"zh-CN\"><seg>大家好，𠮷。</seg></tuv></tu></body></tmx>");
        assertThat(Made.text("a.tmx", tmx)).isEqualTo("Hello all.");
        assertThat(Made.all("a.tmx", tmx, ReadOptions.STANDARD.of("zh")).readings().getFirst().draft().text()).isEqualTo("大家好，𠮷。");
        assertThat(Made.problem(() -> Made.all("a.tmx", tmx, ReadOptions.STANDARD.of("fr"))).arguments()).contains("fr", "en-US, zh-CN");
    }

    @Test
    void eachRowOfATableIsASpeech() {
        byte[] csv = "标题,讲话人,日期,正文\n开幕词,张三,2020/5/1,\"同志们：\n第一，\"\"好\"\"。𠮷\"\n空,李四,2021,\n闭幕词,王五,2022年,谢谢大家\n"
                .getBytes(Charset.forName("GB18030"));
        List<Reading> rows = Made.all("a.csv", csv);
        assertThat(rows).extracting(row -> row.draft().text()).containsExactly("同志们：\n第一，\"好\"。𠮷", "谢谢大家");
        FrontMatter front = rows.getFirst().draft().anatomy().frontMatter();
        assertThat(FrontMatter.value(front.title())).isEqualTo("开幕词");
        assertThat(FrontMatter.value(front.speaker())).isEqualTo("张三");
        assertThat(FrontMatter.value(front.date())).isEqualTo(new PartialDate(2020, 5, 1));
        assertThat(FrontMatter.value(rows.get(1).draft().anatomy().frontMatter().date())).isEqualTo(PartialDate.of(2022));
        assertThat(rows.getFirst().notices()).extracting(Notice::key).containsExactly("intake.empty-rows");
        Columns chosen = new Columns(true, 0, Map.of(Field.SPEAKER, 1));
        assertThat(Made.all("a.csv", csv, ReadOptions.STANDARD.with(chosen)).readings()).extracting(row -> row.draft().text())
                .containsExactly("开幕词", "空", "闭幕词");
        TableReader.Preview preview = TableReader.preview(new String(csv, Charset.forName("GB18030"))).orElseThrow();
        assertThat(preview.columns()).isEqualTo(new Columns(true, 3, Map.of(Field.TITLE, 0, Field.SPEAKER, 1, Field.DATE, 2)));
    }

    @Test
    void anArchiveGivesAllItsFilesAndTellsWhatItCannot() {
        byte[] zip = Made.zip(Charset.forName("GBK"), new TreeMap<>(Map.of("讲话/一.txt", Made.utf8("同志们：发展是第一要务。"),
                "讲话/二.docx", Made.docx(Made.p("各位代表：")), "__MACOSX/._一.txt", Made.utf8("x"), "图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})));
        FileReading reading = Made.all("a.zip", zip, ReadOptions.STANDARD);
        assertThat(reading.readings()).extracting(part -> part.draft().source().name()).containsExactlyInAnyOrder("一.txt", "二.docx");
        assertThat(reading.refusals()).extracting(refusal -> refusal.problem().key()).containsExactly("intake.format.picture");
        assertThat(reading.refusals()).extracting(FileReading.Refusal::part).containsExactly("图.png");
        Problem several = Made.problem(() -> Made.one("a.zip", zip));
        assertThat(several.key()).isEqualTo("intake.several");
    }
}
