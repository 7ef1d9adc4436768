package lectern.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import lectern.annotation.Theme;
import lectern.desk.CodebookEdits;
import lectern.desk.Desk;
import lectern.desk.LibraryMarking;
import lectern.desk.LibraryMarking.Place;
import lectern.desk.Speeches;
import lectern.library.Library;
import lectern.message.Messages;
import lectern.speech.Draft;
import lectern.speech.Speech;
import lectern.text.TextRange;

/// A library with something to find, for tests and pictures: the same at every run.
final class SearchLibrary {
    private static final List<String> CHINESE = List.of("要坚持以人民为中心的发展思想，着力保障和改善民生。", "推动高质量发展，是当前和今后一个时期的首要任务。",
            "我们要以更大力度推进乡村振兴，让农民的日子越过越好。", "发展是第一要务，人才是第一资源，创新是第一动力。", "要把高质量发展的要求贯穿到新型工业化全过程。",
            "民生连着民心，民心凝聚民力。", "坚定不移推进高质量发展，不断增强群众的获得感。", "生态环境保护和经济发展是辩证统一、相辅相成的。",
            "全市生产总值增长7.7%，来之不易！", "要深化改革，扩大开放，优化营商环境。", "从严治党永远在路上，作风建设一刻不能松。",
            "加快发展新质生产力，扎实推动高质量发展。", "各级干部要沉下身子，问需于民、问计于民。");
    private static final List<String> ENGLISH = List.of("We will pursue quality growth and improve people's lives.",
            "Growth must serve the people, not the other way round.", "Reform and opening up have changed this country.",
            "The environment and growth are not opposites.", "Nothing is more important than the trust of the people.",
            "Our GDP grew by 7.7 percent, and that was hard won.", "Let us open our minds and deepen reform.");
    private static final List<String> PEOPLE = List.of("李明", "王芳", "张伟", "刘洋", "陈静");
    private static final List<String> THEMES = List.of("高质量发展", "民生保障", "乡村振兴", "改革开放", "生态文明", "从严治党", "人才与创新", "群众路线");

    private SearchLibrary() {
    }

    /// Makes it.
    ///
    /// @param speeches how many
    /// @param themes how many are given to passages
    static void make(Path file, int speeches, int themes, boolean chinese) {
        Random random = new Random(7);
        Desk desk = Desk.open(file, Messages.in(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH), Clock.systemUTC(), Runnable::run).join();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < speeches; i++) {
            StringBuilder text = new StringBuilder(chinese ? "在全市经济工作会议上的讲话\n市长  " + PEOPLE.get(i % PEOPLE.size())
                    + "\n（" + (2009 + i % 14) + "年" + (1 + i % 12) + "月" + (1 + i % 27) + "日）\n\n同志们：\n"
                    : "Remarks at the Economic Forum\nSpeaker: " + List.of("Anna Berg", "John Doe", "Mei Lin").get(i % 3) + "\nDate: "
                    + (2009 + i % 14) + "-03-" + (10 + i % 15) + "\n\nLadies and gentlemen,\n");
            for (int paragraph = 0; paragraph < 6; paragraph++) {
                for (int sentence = 0; sentence < 4; sentence++) {
                    List<String> from = chinese ? CHINESE : ENGLISH;
                    text.append(from.get(random.nextInt(from.size()))).append(chinese ? "" : " ");
                }
                text.append('\n');
            }
            drafts.add(Speeches.draft((chinese ? "讲话" : "speech") + i + ".txt", text.toString()));
        }
        desk.ask(library -> library.add(drafts)).join();
        mark(desk, random, themes);
        desk.close();
    }

    private static void mark(Desk desk, Random random, int themes) {
        List<Theme> made = new ArrayList<>();
        for (int i = 0; i < themes; i++) {
            Theme theme = CodebookEdits.fresh(desk.codebook(), i < THEMES.size() ? THEMES.get(i) : THEMES.get(i % THEMES.size()) + " " + i, null);
            desk.perform(desk.codebookEdits().add(theme)).join();
            made.add(theme);
        }
        List<Speech> speeches = desk.ask(library -> library.speeches().stream().flatMap(card -> library.speech(card.id()).stream()).toList()).join();
        for (int i = 0; i < made.size(); i++) {
            List<Place> places = new ArrayList<>();
            for (Speech speech : speeches) {
                for (int from = speech.text().indexOf('\n'); from >= 0; from = speech.text().indexOf('。', from + 1)) {
                    int end = Math.max(speech.text().indexOf('。', from + 1), speech.text().indexOf(". ", from + 1));
                    if (end > from + 3 && random.nextInt(12 + 2 * i) == 0) {
                        places.add(new Place(speech.id(), new TextRange(from + 1, end)));
                    }
                }
            }
            if (!places.isEmpty()) {
                new LibraryMarking(desk).toggle(places, made.get(i), false).join();
            }
        }
        String noted = desk.ask((Library library) -> library.annotations(1)).join().getFirst().id();
        new LibraryMarking(desk).note(List.of(noted), "与去年提法不同：2013 年只说“又好又快发展”。", false).join();
    }
}
