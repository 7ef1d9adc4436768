package lectern.intake.anatomy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.text.TextRange;

/// Lines that belong to the page or the site a speech was copied from.
final class NoiseLines {
    private static final int TAIL = 60;
    private static final Pattern SCAN = Pattern.compile("扫描?.{0,12}二维码|二维码.{0,10}关注|长按.{0,6}(?:识别|二维码|关注)|关注.{0,14}(?:公众号|微信)|点击.{0,4}(?:上方|下方|蓝字|关注|阅读|图片)|微信(?:公众)?号[：:]|识别(?:图中)?二维码|扫一扫");
    private static final Pattern PAGE = Pattern.compile("[-—–―─·~～ ]{1,6}\\d{1,4}[-—–―─·~～ ]{1,6}|第 ?\\d{1,4} ?页.{0,20}|\\d{1,4} ?/ ?\\d{1,4}|(?:[Pp]age|PAGE|Seite) \\d{1,4}(?: (?:of|von) \\d{1,4})?|共 ?\\d{1,4} ?页 ?第 ?\\d{1,4} ?页");
    private static final Pattern AGENCY = Pattern.compile("(?:新华社|新华网|人民网|中新社|中新网|中国新闻社|央视网)[^。；]{0,24}(?:电|讯|报道)[ ）)]*(?:[（(]?记者.{0,40})?");
    private static final Pattern SITE = Pattern.compile("(?:(?:文章|信息|稿件|本文)?来源|来源平台|发布时间|发布日期|发布机构|发布单位|更新时间|责任编辑|责编|编辑|校对|审核|初审|复审|终审|监制|投稿邮箱|字号|字体|浏览次数|阅读次数|点击数?|点击量|访问量|打印本页|关闭窗口|分享到|上一篇|下一篇|相关阅读|相关链接|推荐阅读|阅读原文|原标题|版权声明|免责声明|转自|转载自|当前位置|您的位置|索引号|主题词|保存视力色)[ ]?[：:|｜【].{0,160}"
            + "|[\\[【]?(?:打印|关闭|纠错|收藏|分享|返回顶部|大 中 小|打印本页|关闭窗口|我要纠错|返回首页|上一页|下一页|首页|END|end|- ?END ?-|—+ ?END ?—+|阅读原文|点赞|在看|转发|相关阅读|展开全文)[\\]】]?(?:[ |｜]{1,3}[\\[【]?(?:打印|关闭|纠错|收藏|分享|返回顶部|大|中|小)[\\]】]?){0,6}"
            + "|(?:https?://|www\\.)\\S{3,180}|[（(](?:责任编辑|责编|编辑|来源|原载|记者|摄影|新华社|完)[^）)]{0,80}[）)]|[【\\[]?字体[：:]? ?[大中小 ]{1,9}[】\\]]?|京ICP备.{0,60}|版权所有.{0,80}");
    /// What PAGE, AGENCY and SITE can begin with: most lines are told by their first character.
    private static final String BEGINNINGS = "-—–―─·~～ 第0123456789Pps共S新人中央文信稿本来发更责编校审初复终监投字浏阅访点打关分上相推原版免转当您索主保[【大返我首下Eehw（(京在展收纠";
    /// What WeChat puts around an article, as it is copied with it.
    private static final Pattern WECHAT_HEAD = Pattern.compile("原创 .{1,60}|收录于 ?(?:合集|话题).{0,40}|(?:#\\S{1,20} ?(?:\\d{1,5} ?个)?[ ]?){1,8}|.{0,60}发表于 ?\\p{IsHan}{2,8}|(?:[^：:年]{0,40} )?\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d(?::\\d\\d)?(?: [^：:]{0,20})?");
    private static final Pattern WECHAT_TAIL = Pattern.compile("(?:阅读|观看) ?[\\d.,]{1,8} ?[万wW]?\\+?(?: .{0,20})?|(?:赞|点赞|在看|分享|收藏|留言|写留言|转发|喜欢作者)(?: ?[\\d.万]{1,8}\\+?)?|喜欢此内容的人还(?:喜欢|在看).{0,30}|(?:继续|向上|向下)滑动看下一个|轻触阅读原文|微信扫一扫.{0,30}|名称已清空|预览时标签不可点|人划线");
    private static final Pattern LICENCE = Pattern.compile("(?:本|此)作品(?:是|在|的|因|原文|来自|根据|已|属|之|自).{0,120}|此文件.{0,20}公有领域.{0,60}|This work is in the public domain.{0,160}|Public domain.{0,100}|本站所有.{0,60}公有领域.{0,60}");
    private static final Pattern SHELF = Pattern.compile("学习强国.{0,12}|.{0,10}学习平台|领导讲话|讲话稿|内部资料.{0,12}|注意保存|内部文稿.{0,8}|人民日报.{0,30}版[）)]?|《[^》]{2,16}》[（(]?\\d{4}.{0,30}[）)]?");

    private NoiseLines() {
    }

    /// Whether the line can never be part of a speech or its front matter.
    static boolean anywhere(Line line) {
        if (!line.isShort()) {
            return false;
        }
        String plain = line.plain();
        boolean scans = plain.length() <= 120 && plain.chars().anyMatch(c -> "码注长点信一".indexOf(c) >= 0);
        if (scans && SCAN.matcher(plain).find()) {
            return true;
        }
        return BEGINNINGS.indexOf(plain.charAt(0)) >= 0 && (plain.length() <= 40 && PAGE.matcher(plain).matches()
                || AGENCY.matcher(plain).matches() || SITE.matcher(plain).matches())
                || plain.length() <= 40 && WECHAT_TAIL.matcher(plain).matches();
    }

    /// Whether the line, standing before the speech, belongs to the page.
    static boolean beforeSpeech(Line line) {
        return anywhere(line) || (line.isShort() && (SHELF.matcher(line.plain()).matches() || WECHAT_HEAD.matcher(line.plain()).matches()));
    }

    /// The index of the first line of the boilerplate at the end, or the number of lines.
    static int tail(List<Line> lines) {
        int end = lines.size();
        int from = Math.max(0, end - TAIL);
        for (int i = from; i < end; i++) {
            if (lines.get(i).isShort() && LICENCE.matcher(lines.get(i).plain()).matches()) {
                end = i;
            }
        }
        while (end > 0 && anywhere(lines.get(end - 1))) {
            end--;
        }
        return end;
    }

    /// Bare numbers alone on their lines that count the pages upward: at least three, each one more than the last.
    static Set<Line> pageNumbers(List<Line> lines) {
        Set<Line> pages = new HashSet<>();
        List<Line> run = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int number = bareNumber(line.plain());
            if (number < 0 || i > 0 && "[［〔（(".contains(lines.get(i - 1).plain())) {
                // Also no page: the number of a note that a broken link left between its brackets.
                continue;
            }
            if (number != last + 1) {
                keep(run, pages);
            }
            run.add(line);
            last = number;
        }
        keep(run, pages);
        return pages;
    }

    private static void keep(List<Line> run, Set<Line> pages) {
        if (run.size() >= 3) {
            pages.addAll(run);
        }
        run.clear();
    }

    private static int bareNumber(String plain) {
        return !plain.isEmpty() && plain.length() <= 4 && plain.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(plain) : -1;
    }

    /// The noise as blocks: lines of noise that follow one another, blank lines between them included, are one.
    static List<TextRange> blocks(List<Line> lines, Set<Line> noise) {
        List<TextRange> blocks = new ArrayList<>();
        boolean open = false;
        for (Line line : lines) {
            boolean is = noise.contains(line);
            if (is && open) {
                blocks.set(blocks.size() - 1, blocks.getLast().span(line.whole()));
            } else if (is) {
                blocks.add(line.whole());
            }
            open = is;
        }
        return blocks;
    }
}
