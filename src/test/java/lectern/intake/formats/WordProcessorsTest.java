package lectern.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import lectern.intake.Reading;
import lectern.intake.anatomy.Layout;
import lectern.speech.Section;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;
import org.junit.jupiter.api.Test;

/// `.docx`, `.odt` and `.rtf`.
class WordProcessorsTest {
    private static final String NUMBERING = """
            <w:root><w:abstractNum w:abstractNumId="7">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
            </w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:root>""";

    private static Manuscript docx(byte[] bytes) {
        Budget budget = new Budget("x.docx", Limits.STANDARD);
        return new Packed(bytes, budget, name -> StandardCharsets.UTF_8).word();
    }

    private static String item(int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>" + words
                + "</w:t></w:r></w:p>";
    }

    @Test
    void hardCharactersSurvive() {
        assertThat(Made.text("a.docx", Made.docx(Made.p(Made.HARD)))).isEqualTo(Made.HARD);
        assertThat(Made.text("a.odt", Made.odt("<text:p>" + Made.HARD + "</text:p>"))).isEqualTo(Made.HARD);
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\uc1 ");
        Made.HARD.chars().forEach(c -> rtf.append(c < 128 ? String.valueOf((char) c) : "\\u" + (short) c + "?"));
        assertThat(Made.text("a.rtf", Made.utf8(rtf.append("}").toString()))).isEqualTo(Made.HARD);
    }

    @Test
    void wordNumbersItsLists() {
        String text = docx(Made.docx(item(0, "经济") + item(1, "工业") + item(1, "农业") + item(0, "社会") + item(1, "教育"),
                "word/numbering.xml", NUMBERING)).text();
        assertThat(text).isEqualTo("一、经济\n（一）工业\n（二）农业\n二、社会\n（一）教育");
    }

    @Test
    void deletedHiddenAndRememberedWordsAreNone() {
        assertThat(docx(Made.docx("<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>丙</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>丁</w:t></w:r>"
                + "<w:r><w:instrText>HYPERLINK \"http://x\"</w:instrText></w:r><w:r><w:t>戊</w:t></w:r></w:p>")).text()).isEqualTo("甲丙戊");
        assertThat(Made.text("a.odt", Made.odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>乙</text:p>"
                + "</text:deletion></text:changed-region></text:tracked-changes><text:p>甲<office:annotation><text:p>批</text:p>"
                + "</office:annotation>丙</text:p>"))).isEqualTo("甲丙");
        assertThat(Made.text("a.rtf", Made.utf8("{\\rtf1 {\\header head\\par}A{\\v hidden}{\\deleted gone}{\\*\\unknown x}B{\\footer foot}}")))
                .isEqualTo("AB");
    }

    @Test
    void stylesBecomeHeadingsAndRuns() {
        Manuscript made = docx(Made.docx("<w:p><w:pPr><w:pStyle w:val=\"a3\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>讲话题目</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"h\"/></w:pPr><w:r><w:t>一段标题</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>平</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>斜</w:t></w:r></w:p>",
                "word/styles.xml", """
                        <w:root><w:style w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:styleId="base">
                        <w:name w:val="heading 2"/></w:style><w:style w:styleId="h"><w:name w:val="自定义"/><w:basedOn w:val="base"/>
                        </w:style></w:root>"""));
        assertThat(made.text()).isEqualTo("讲话题目\n一段标题\n平粗斜");
        assertThat(made.layout().headings()).containsExactly(new Layout.Heading(new TextRange(0, 4), 0),
                new Layout.Heading(new TextRange(5, 9), 2));
        assertThat(made.layout().centred()).containsExactly(new TextRange(0, 4));
        assertThat(made.layout().bold()).containsExactly(new TextRange(11, 12));
        assertThat(made.layout().italic()).containsExactly(new TextRange(12, 13));
    }

    @Test
    void headingsThatNoNumberLeadsMakeTheOutline() {
        List<String> bodies = Stream.of("我们要把各项工作抓紧抓实抓出成效，让群众得到看得见的实惠。", "经济运行稳中向好，城乡居民收入增长快于经济增长。",
                "学前教育毛入园率明显提高，基本养老保险参保人数继续增加。", "必须坚持以人民为中心的发展思想，办好一件件民生实事。").map(words -> Made.p(words.repeat(3))).toList();
        String h1 = "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        String h2 = h1.replace("\"0\"", "\"1\"");
        Reading reading = Made.one("a.docx", Made.docx(Made.p("同志们：") + bodies.get(0) + h1.formatted("过去五年的成就，来之不易。")
                + bodies.get(1) + h2.formatted("民生") + bodies.get(2) + h1.formatted("今年") + bodies.get(3)));
        assertThat(reading.draft().anatomy().outline().sections()).extracting(Section::title)
                .containsExactly("过去五年的成就，来之不易。", "今年");
        assertThat(reading.draft().anatomy().outline().sections().getFirst().children()).extracting(Section::title).containsExactly("民生");
        assertThat(reading.draft().anatomy().outline().all()).allMatch(section -> section.confidence() > 0.9);
    }

    @Test
    void notesAreCalledInTheTextAndStandAfterIt() {
        Reading reading = Made.one("a.docx", Made.docx("<w:p><w:r><w:t>Two words</w:t></w:r><w:r><w:footnoteReference w:id=\"5\"/></w:r>"
                        + "<w:r><w:t> more</w:t></w:r></w:p>", "word/footnotes.xml",
                "<w:root><w:footnote w:id=\"-1\" w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"5\"><w:p><w:r><w:t>See there.</w:t></w:r></w:p></w:footnote></w:root>"));
        assertThat(reading.draft().text()).isEqualTo("Two words[1] more\n〔1〕See there.");
        assertThat(reading.draft().anatomy().events()).containsExactly(
                new SpeechEvent(SpeechEvent.Kind.NOTE, new TextRange(9, 12), "See there."));
        assertThat(reading.draft().anatomy().body().of(reading.draft().text())).isEqualTo("Two words[1] more");
    }

    @Test
    void tablesAreLinesAndTextBoxesAreReadOnce() {
        String row = "<w:tr><w:tc>" + Made.p("%s") + "</w:tc><w:tc>" + Made.p("%s") + "</w:tc></w:tr>";
        assertThat(docx(Made.docx("<w:tbl>" + row.formatted("姓名", "职务") + row.formatted("张三", "市长") + "</w:tbl>" + Made.p("完"))).text())
                .isEqualTo("姓名\t职务\n张三\t市长\n完");
        String box = "<w:pict><w:txbxContent>" + Made.p("框内") + "</w:txbxContent></w:pict>";
        assertThat(docx(Made.docx("<w:p><w:r><mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box
                + "</mc:Fallback></mc:AlternateContent><w:t>框外</w:t></w:r></w:p>")).text()).isEqualTo("框内\n框外");
    }

    @Test
    void rtfIsReadInTheCharsetOfItsFonts() {
        byte[] gbk = "中文，标题".getBytes(Charset.forName("GBK"));
        StringBuilder hex = new StringBuilder();
        for (byte b : gbk) {
            hex.append("\\'").append(Integer.toHexString(b & 0xFF));
        }
        String rtf = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}"
                + "{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}{\\info{\\title \\'c0}{\\author Somebody}}"
                + "\\pard\\s1\\qc{\\f1 " + hex + "}\\par\\pard caf\\'e9 \\emdash  {\\b bold} \\u24314\\'bd\\u-10179?\\u-8648?{\\footnote note}\\par}";
        Manuscript made = RtfReader.read(Made.utf8(rtf), new Budget("a.rtf", Limits.STANDARD));
        assertThat(made.text()).isEqualTo("中文，标题\ncafé — bold 建\uD83D\uDE38〔1〕\n〔1〕note");
        assertThat(made.layout().headings()).containsExactly(new Layout.Heading(new TextRange(0, 5), 1));
        assertThat(made.layout().centred()).containsExactly(new TextRange(0, 5));
        assertThat(made.layout().bold()).extracting(range -> range.of(made.text())).containsExactly("bold");
    }

    @Test
    void spacesTabsAndBreaksOfOpenDocumentCount() {
        assertThat(Made.text("a.odt", Made.odt("<text:h text:outline-level=\"1\">题</text:h>\n <text:p>a <text:s text:c=\"2\"/>b<text:tab/>c"
                + "<text:line-break/>d   e\n f</text:p><text:p/><text:p>g</text:p>"))).isEqualTo("题\na   b\tc\nd e f\n\ng");
    }

    @Test
    void numbersOfListsInOpenDocumentStandInTheText() {
        String styles = """
                <text:list-style style:name="L1">
                <text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
                <text:list-level-style-number text:level="2" style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"/>
                </text:list-style><text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
                <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>
                </text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>""";
        String body = """
                <text:list text:style-name="L1"><text:list-item><text:p>提高认识</text:p><text:p>第二段</text:p>
                <text:list><text:list-item><text:p>小点</text:p></text:list-item><text:list-item><text:p>又一点</text:p></text:list-item></text:list>
                </text:list-item></text:list><text:p>中间</text:p>
                <text:list text:continue-numbering="true" text:style-name="L1"><text:list-item><text:h text:outline-level="1">狠抓落实</text:h></text:list-item></text:list>
                <text:list text:style-name="L1"><text:list-item><text:p>重新开始</text:p></text:list-item></text:list>
                <text:list text:style-name="L2"><text:list-item text:start-value="7"><text:p>seven</text:p>
                <text:list><text:list-item><text:p>deep</text:p></text:list-item></text:list></text:list-item><text:list-header><text:p>none</text:p></text:list-header></text:list>
                <text:list text:style-name="B"><text:list-item><text:p>dot</text:p></text:list-item></text:list>""";
        assertThat(Made.text("a.odt", Made.odt(styles, body))).isEqualTo("一、提高认识\n第二段\n（一）小点\n（二）又一点\n中间\n二、狠抓落实\n一、重新开始\n"
                + "7. seven\n7.1 deep\nnone\ndot");
    }
}
