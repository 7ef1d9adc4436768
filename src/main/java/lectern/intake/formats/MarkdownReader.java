package lectern.intake.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.FrontMatter;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Reads Markdown (CommonMark), and the fields some programs write before it between two lines of `---`.
final class MarkdownReader extends AbstractVisitor {
    private static final Pattern FIELDS = Pattern.compile("\\A---[ \\t]*\\n((?:[^\\n]*\\n){0,60}?)(?:---|\\.\\.\\.)[ \\t]*\\n");
    private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z]{2,20}):[ \\t]*[\"']?(.{1,300}?)[\"']?[ \\t]*$");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    private final Budget budget;
    private final ManuscriptWriter out;
    private int depth;

    private MarkdownReader(Budget budget) {
        this.budget = budget;
        out = new ManuscriptWriter(budget, false);
    }

    /// @param text the file's text, lines ended by `\n`
    static Manuscript read(String text, Budget budget) {
        Matcher fields = FIELDS.matcher(text);
        boolean has = fields.find();
        MarkdownReader reader = new MarkdownReader(budget);
        Parser parser = Parser.builder().maxOpenBlockParsers(Math.min(100, budget.limits().depth())).build();
        parser.parse(has ? text.substring(fields.end()) : text).accept(reader);
        return reader.out.end("", has ? fields(fields.group(1)) : FrontMatter.NONE);
    }

    private static FrontMatter fields(String lines) {
        FrontMatter said = FrontMatter.NONE;
        Matcher field = FIELD.matcher(lines);
        while (field.find()) {
            String value = field.group(2);
            double sure = Said.FIELD;
            said = switch (field.group(1).toLowerCase(java.util.Locale.ROOT)) {
                case "title" -> Said.fields(Said.field(value, sure), said.occasion(), said.speaker(), null, said.date(), said.place());
                case "speaker", "author" -> Said.fields(said.title(), said.occasion(), Said.field(value, sure), null, said.date(), said.place());
                case "date" -> Said.fields(said.title(), said.occasion(), said.speaker(), null, Said.date(value, sure), said.place());
                case "occasion", "event" -> Said.fields(said.title(), Said.field(value, sure), said.speaker(), null, said.date(), said.place());
                case "place", "location" -> Said.fields(said.title(), said.occasion(), said.speaker(), null, said.date(), Said.field(value, sure));
                default -> said;
            };
        }
        return said;
    }

    @Override
    protected void visitChildren(Node parent) {
        budget.depth(++depth);
        super.visitChildren(parent);
        depth--;
    }

    @Override
    public void visit(Heading heading) {
        out.heading(heading.getLevel());
        visitChildren(heading);
        out.endLine();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        out.endLine();
    }

    @Override
    public void visit(Text text) {
        out.add(text.getLiteral());
    }

    /// Many people end every paragraph with one line end only: between full Chinese sentences a line end is meant.
    @Override
    public void visit(SoftLineBreak line) {
        char last = out.last();
        if ("。！？：；”）".indexOf(last) >= 0) {
            out.breakLine();
        } else if (!ManuscriptWriter.tight(last)) {
            out.add(" ");
        }
    }

    @Override
    public void visit(HardLineBreak line) {
        out.breakLine();
    }

    @Override
    public void visit(StrongEmphasis strong) {
        typed(strong, ManuscriptWriter.BOLD);
    }

    @Override
    public void visit(Emphasis emphasis) {
        typed(emphasis, ManuscriptWriter.ITALIC);
    }

    private void typed(Node node, int type) {
        int before = out.style();
        out.style(before | type);
        visitChildren(node);
        out.style(before);
    }

    @Override
    public void visit(Code code) {
        out.add(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        out.add(code.getLiteral());
        out.endLine();
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        // what begins with four spaces is an indented paragraph here, not a program
        out.add(code.getLiteral());
        out.endLine();
    }

    @Override
    public void visit(HtmlBlock html) {
        HtmlReader.into(html.getLiteral(), out, budget);
    }

    @Override
    public void visit(HtmlInline html) {
        if (BREAK.matcher(html.getLiteral()).matches()) {
            out.breakLine();
        }
    }

    @Override
    public void visit(Image image) {
        // a picture has no words of the speech
    }

    /// The numbers of a list belong to its words: a speech counts its points.
    @Override
    public void visit(OrderedList list) {
        int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            out.add(number++ + (list.getMarkerDelimiter() == null ? "." : list.getMarkerDelimiter()) + " ");
            visitChildren(item);
        }
    }

    @Override
    public void visit(BulletList list) {
        visitChildren(list);
    }

    @Override
    public void visit(ListItem item) {
        visitChildren(item);
    }
}
