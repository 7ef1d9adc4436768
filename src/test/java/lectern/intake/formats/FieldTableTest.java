package lectern.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import lectern.message.Problem;
import lectern.speech.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTableTest {
    private static final String TABLE = "文件名,标题,Speaker,日期,备注\na.txt,\"题目,一\",张三,2020/5/1,x\n2020/b.txt,,李四,,y\n2021/b.txt,二,,2021年,\n讲话 𠮷,三,,,\n,四,,,\n";

    @Test
    void columnsAreNamedInChineseOrEnglishAndOthersAreTold() {
        FieldTable table = FieldTable.of("f.csv", TABLE);
        assertThat(table.fields()).containsExactly(Field.TITLE, Field.SPEAKER, Field.DATE);
        assertThat(table.passedOver()).containsExactly("备注");
        assertThat(table.rows()).hasSize(4);
        assertThat(table.rows().getFirst().values())
                .isEqualTo(Map.of(Field.TITLE, "题目,一", Field.SPEAKER, "张三", Field.DATE, "2020-05-01"));
    }

    @ParameterizedTest
    @CsvSource({"/x/a.txt, 2", "a.TXT, 2", "C:\\in\\2020\\b.txt, 3", "/in/2021/b.txt, 4", "b.txt, 3", "讲话 𠮷.docx, 5", "/x/c.txt, 0", "/in/2022/b.txt, 0"})
    void aFileIsFoundByItsPathOrItsName(String path, long line) {
        assertThat(FieldTable.of("f.csv", TABLE).of(path).map(FieldTable.Row::line).orElse(0L)).isEqualTo(line);
    }

    @Test
    void anotherFormOfTheSameAccentIsTheSameName() {
        assertThat(FieldTable.of("f.csv", "file;title\ncafe\u0301.txt;Q\n").of("/x/caf\u00e9.txt")).isPresent();
    }

    @Test
    void aDateThatIsNoneIsToldAndNotGuessed() {
        FieldTable.Row row = FieldTable.of("f.csv", "file,date\na.txt,soon\n").rows().getFirst();
        assertThat(row.values()).isEmpty();
        assertThat(row.unread()).containsExactly(Field.DATE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        'one line without a separator', intake.fields.no-table
        'title,speaker\\nx,y\\n', intake.fields.no-file-column
        'file,remark\\nx,y\\n', intake.fields.no-field-column
        """)
    void aTableThatCannotServeSaysWhatIsMissing(String text, String key) {
        assertThatThrownBy(() -> FieldTable.of("f.csv", text.translateEscapes())).isInstanceOf(Problem.class).hasMessage(key);
    }
}
