package lectern.annotation.carry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Texts to be edited: the sample speech, and speeches made of sentences that share their phrases as real ones do.
final class MadeTexts {
    private static final String[][] CHINESE = {
        {"同志们", "各级党委和政府", "全省上下", "广大干部群众", "我们", "有关部门", "各地各单位", "每一位领导干部"},
        {"要", "必须", "应当", "一定要", "始终", "需要进一步"},
        {"坚持", "深化", "推动", "完善", "落实", "加强", "统筹", "提升", "把握", "健全"},
        {"高质量发展", "改革开放", "民生保障", "生态环境保护", "乡村全面振兴", "科技自立自强", "基层治理体系", "营商环境", "安全生产责任",
            "干部队伍建设", "产业转型升级", "财政资金使用", "对外贸易", "粮食生产", "数字经济"},
        {"，让老百姓得到更多实惠", "，不断开创工作新局面", "，以钉钉子精神抓好每一件小事", "，防止出现形式主义", "，为明年开好局打下基础",
            "，守住不发生系统性风险的底线", "，把好事办实、实事办好", "", "，切实解决群众反映强烈的问题"}};
    private static final String[][] ENGLISH = {
        {"We", "The people of this country", "Our schools", "The members of this house", "Those who came before us",
            "Every generation", "The government", "Our allies", "Workers in every town"},
        {" must", " should", " will", " have learned to", " cannot fail to", " ought to"},
        {" defend", " renew", " strengthen", " remember", " build", " question", " pay for", " honour", " understand"},
        {" the promise of liberty", " an economy that serves the many", " the rule of law", " clean rivers and good soil",
            " the treaty we signed", " the schools of our children", " the debts of the last decade", " peace abroad",
            " the work of science", " fair taxes"},
        {", whatever the cost", ", and we shall do so together", " before another winter comes", ", as we have always done", "",
            " in every corner of the land", ", for there is no other way", ", with malice toward none"}};
    private static final String[][] GERMAN = {
        {"Die Bundesregierung", "Unser Land", "Die Mehrheit dieses Hauses", "Jede Bürgerin und jeder Bürger", "Die Länder",
            "Meine Fraktion", "Der Mittelstand", "Die Europäische Union"},
        {" muss", " wird", " kann", " soll", " darf"},
        {" die Energiewende", " den Haushalt", " die Verträge", " unsere Schulen", " die Straßen und Brücken",
            " das Vertrauen der Menschen", " die Grundlagen der Demokratie", " den Klimaschutz"},
        {" in den kommenden Jahren", " mit aller Kraft", " gegen jeden Widerstand", " ohne neue Schulden", " gemeinsam",
            " im Laufe dieser Wahlperiode", ""},
        {" stärken", " erneuern", " verteidigen", " nicht aufgeben", " auf den Weg bringen", " sorgfältig prüfen"}};

    private MadeTexts() {
    }

    static String sample() {
        try (InputStream in = MadeTexts.class.getResourceAsStream("/lectern/samples/日新月异4695.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "").replace("\uFEFF", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String chinese(long seed, int length) {
        return text(CHINESE, "。", "", new Random(seed), length);
    }

    static String english(long seed, int length) {
        return text(ENGLISH, ".", " ", new Random(seed), length);
    }

    static String german(long seed, int length) {
        return text(GERMAN, ".", " ", new Random(seed), length);
    }

    private static String text(String[][] parts, String stop, String space, Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int sentences = 2 + random.nextInt(5);
            for (int i = 0; i < sentences; i++) {
                if (i > 0) {
                    text.append(space);
                }
                for (int part = 0; part < parts.length; part++) {
                    text.append(parts[part][random.nextInt(parts[part].length)]);
                }
                text.append(stop);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
