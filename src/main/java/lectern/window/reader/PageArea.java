package lectern.window.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Node;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextFlow;
import lectern.text.TextRange;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.util.UndoUtils;

/// The text engine, made silent: it lays out and scrolls the lines of a [LineMap]. It takes no focus, no key, no input
/// method, has no caret of its own, and keeps no undo.
final class PageArea extends StyledTextArea<ViewLine, TextLook> {
    private static final ViewLine NOTHING =
            new ViewLine(0, new TextRange(0, 0), 0, 0, null, new LineLook(LineKind.BODY), false, false, Inserts.NONE);
    private final PageInk ink;
    private Typography type;
    private LineMap map;
    private double room;

    PageArea(PageInk ink, Typography type, LineMap map) {
        this(new Setter(), ink, type, map);
    }

    private PageArea(Setter setter, PageInk ink, Typography type, LineMap map) {
        super(NOTHING, setter::set, TextLook.USUAL, PageArea::style);
        this.ink = ink;
        this.type = type;
        this.map = map;
        setter.area = this;
        getStylesheets().clear();
        setEditable(false);
        setWrapText(true);
        setFocusTraversable(false);
        setShowCaret(CaretVisibility.OFF);
        setUndoManager(UndoUtils.noOpUndoManager());
        setInputMethodRequests(null);
        setOnInputMethodTextChanged(null);
        getStyleClass().add("page-text");
    }

    /// Lets the constructor's callback reach the object that is not there yet.
    private static final class Setter {
        private PageArea area;

        void set(TextFlow flow, ViewLine line) {
            if (area != null && line != NOTHING) {
                area.set(flow, line);
            }
        }
    }

    LineMap map() {
        return map;
    }

    Typography type() {
        return type;
    }

    /// Shows other lines; the scroll position is at their start.
    void show(LineMap newMap, Emphases emphases, Typography newType) {
        map = newMap;
        type = newType;
        var document = new ReadOnlyStyledDocumentBuilder<>(getSegOps(), NOTHING, Math.max(1, map.lines().size()));
        if (map.lines().isEmpty()) {
            document.addParagraph("", TextLook.USUAL, NOTHING);
        }
        for (ViewLine line : map.lines()) {
            document.addParagraph(segments(line, emphases), line);
        }
        // in two steps: replaced at once, a line that is the same in both may keep its cell and so the old size
        getContent().replace(0, getLength(), blank());
        getContent().replace(0, getLength(), document.build());
        showParagraphAtTop(0);
    }

    private StyledDocument<ViewLine, String, TextLook> blank() {
        return new ReadOnlyStyledDocumentBuilder<>(getSegOps(), NOTHING).addParagraph("", TextLook.USUAL, NOTHING).build();
    }

    private List<StyledSegment<String, TextLook>> segments(ViewLine line, Emphases emphases) {
        String shown = map.shown(line);
        List<StyledSegment<String, TextLook>> segments = new ArrayList<>(1);
        for (Emphases.Stretch stretch : emphases.of(line)) {
            String part = stretch.range().of(shown);
            for (Scripts.Stretch run : Scripts.of(part)) {
                segments.add(new StyledSegment<>(run.range().of(part), new TextLook(stretch.emphasis(), run.script())));
            }
        }
        return segments;
    }

    private void set(TextFlow flow, ViewLine line) {
        List<ViewLine> lines = map.lines();
        LineKind before = line.index() == 0 ? null : lines.get(line.index() - 1).look().kind();
        LineLook look = line.look();
        List<TextExt> texts = flow.getChildren().stream().filter(TextExt.class::isInstance)
                .map(TextExt.class::cast).toList();
        double scale = look.kind() == LineKind.TITLE ? type.titleScale(map.shown(line), room) : 1;
        for (TextExt text : texts) {
            Font font = type.font(look, (TextLook) text.getUserData(), line.inserts().composed());
            text.setFont(scale == 1 ? font : Font.font(font.getFamily(), FontWeight.BOLD, font.getSize() * scale));
        }
        flow.setLineSpacing(type.lineSpacing(look));
        flow.setTextAlignment(type.alignment(line, rightToLeft(map.shown(line))));
        flow.setPadding(type.padding(line, before, line.index() == lines.size() - 1));
        flow.getStyleClass().add(look.kind().styleClass());
        new ParagraphInk(flow, line, ink, type);
    }

    /// How wide the text is about to be: titles are set anew to fit.
    void fit(double width) {
        if (width == room) {
            return;
        }
        room = width;
        double size = type.font(new LineLook(LineKind.TITLE), Emphasis.NONE).getSize();
        for (Node node : lookupAll("." + LineKind.TITLE.styleClass())) {
            List<TextExt> texts = ((TextFlow) node).getChildren().stream().filter(TextExt.class::isInstance)
                    .map(TextExt.class::cast).toList();
            double scale = type.titleScale(texts.stream().map(TextExt::getText).collect(Collectors.joining()), room);
            texts.forEach(text -> text.setFont(Font.font(text.getFont().getFamily(), FontWeight.BOLD, size * scale)));
        }
    }

    private static boolean rightToLeft(String text) {
        return text.codePoints().filter(Character::isLetter).limit(1)
                .anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    private static void style(TextExt text, TextLook look) {
        text.setUserData(look);
        if (look.emphasis() != Emphasis.NONE) {
            text.getStyleClass().add(look.emphasis().styleClass());
        }
    }
}
