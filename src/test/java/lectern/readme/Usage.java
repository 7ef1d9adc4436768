package lectern.readme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Examples of a line of usage such as `lectern show ID [--json] (--a N… | --b x|y)`: words in capitals stand for values,
/// brackets hold what may be left out, parentheses what must be chosen from, `|` parts choices, `…` says "and more".
final class Usage {
    private static final Pattern PART = Pattern.compile("\\[([^\\]]*)\\]|\\(([^)]*)\\)|(\\S+)");

    /// Gives a value for a word in capitals.
    interface Values {
        /// @param option that it belongs to; empty when it stands alone
        /// @return the word itself where it stands for nothing else
        String of(String command, String option, String word);
    }

    private final String command;
    private final Values values;

    private Usage(String command, Values values) {
        this.command = command;
        this.values = values;
    }

    /// One example without anything that may be left out, then one more for each choice.
    static List<List<String>> examples(String line, Values values) {
        String[] words = line.split(" ", 3);
        return new Usage(words[1], values).examples(words.length < 3 ? "" : words[2]);
    }

    private List<List<String>> examples(String rest) {
        // the choices at each place, the first of which is the plainest
        List<List<List<String>>> places = new ArrayList<>();
        places.add(List.of(List.of(command)));
        Matcher part = PART.matcher(rest);
        while (part.find()) {
            List<List<String>> choices = new ArrayList<>();
            if (part.group(1) != null) {
                choices.add(List.of());
            }
            String text = part.group(1) != null ? part.group(1) : part.group(2) != null ? part.group(2) : part.group(3);
            // a bar beside a space or before an option parts whole options, others their values
            for (String choice : text.split(" \\| |\\|(?=--)")) {
                choices.addAll(values(choice));
            }
            places.add(choices);
        }
        List<List<String>> examples = new ArrayList<>();
        examples.add(joined(places, -1, 0));
        for (int place = 0; place < places.size(); place++) {
            for (int choice = 1; choice < places.get(place).size(); choice++) {
                examples.add(joined(places, place, choice));
            }
        }
        return examples;
    }

    private static List<String> joined(List<List<List<String>>> places, int other, int choice) {
        List<String> words = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            words.addAll(places.get(place).get(place == other ? choice : 0));
        }
        return words;
    }

    /// `--sort left1…left5|date` is three examples, `PATH…` one.
    private List<List<String>> values(String choice) {
        String[] words = choice.strip().split(" ");
        String last = words[words.length - 1];
        String option = words.length > 1 ? words[0] : "";
        if (last.startsWith("-")) {
            return List.of(List.of(words));
        }
        return Arrays.stream(last.split("[|…]")).filter(value -> !value.isEmpty() && !value.equals("-"))
                .map(value -> values.of(command, option, value))
                .map(value -> option.isEmpty() ? List.of(value) : List.of(option, value)).toList();
    }
}
