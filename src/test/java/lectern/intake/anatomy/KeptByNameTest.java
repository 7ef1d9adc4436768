package lectern.intake.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import lectern.speech.FrontMatter;
import org.junit.jupiter.api.Test;

/// Title, speaker and year of the collections at hand, against what is known of them elsewhere: the first line of the
/// inaugural addresses, the presidents by their years in office, the country codes of the United Nations.
class KeptByNameTest {
    /// Who gave the annual message, from that year on.
    private static final TreeMap<Integer, String> PRESIDENTS = new TreeMap<>(Map.ofEntries(Map.entry(1789, "George Washington"),
            Map.entry(1797, "John Adams"), Map.entry(1801, "Thomas Jefferson"), Map.entry(1809, "James Madison"), Map.entry(1817, "James Monroe"),
            Map.entry(1825, "John Quincy Adams"), Map.entry(1829, "Andrew Jackson"), Map.entry(1837, "Martin Van Buren"), Map.entry(1841, "John Tyler"),
            Map.entry(1845, "James Polk"), Map.entry(1849, "Zachary Taylor"), Map.entry(1850, "Millard Fillmore"), Map.entry(1853, "Franklin Pierce"),
            Map.entry(1857, "James Buchanan"), Map.entry(1861, "Abraham Lincoln"), Map.entry(1865, "Andrew Johnson"), Map.entry(1869, "Ulysses S. Grant"),
            Map.entry(1877, "Rutherford B. Hayes"), Map.entry(1881, "Chester A. Arthur"), Map.entry(1885, "Grover Cleveland"),
            Map.entry(1889, "Benjamin Harrison"), Map.entry(1893, "Grover Cleveland"), Map.entry(1897, "William McKinley"), Map.entry(1901, "Theodore Roosevelt"),
            Map.entry(1909, "William H. Taft"), Map.entry(1913, "Woodrow Wilson"), Map.entry(1921, "Warren G. Harding"), Map.entry(1923, "Calvin Coolidge"),
            Map.entry(1929, "Herbert Hoover"), Map.entry(1933, "Franklin D. Roosevelt"), Map.entry(1946, "Harry S. Truman"), Map.entry(1953, "Dwight D. Eisenhower"),
            Map.entry(1961, "John F. Kennedy"), Map.entry(1964, "Lyndon B. Johnson"), Map.entry(1969, "Lyndon B. Johnson"), Map.entry(1970, "Richard Nixon"),
            Map.entry(1975, "Gerald R. Ford"), Map.entry(1978, "Jimmy Carter"), Map.entry(1981, "Ronald Reagan"), Map.entry(1989, "George Bush"),
            Map.entry(1993, "William J. Clinton"), Map.entry(2001, "George W. Bush"), Map.entry(2009, "Barack Obama"), Map.entry(2017, "Donald J. Trump"),
            Map.entry(2021, "Joseph R. Biden")));

    /// Years in which the outgoing president gave a message in January, and the new one another.
    private static final Map<Integer, String> OUTGOING = Map.of(1953, "Harry S. Truman", 1961, "Dwight D. Eisenhower", 1981, "Jimmy Carter");

    private record Truth(Set<String> speakers, int year) {
    }

    @Test
    void annualMessagesGiveSpeakerAndYear() throws IOException {
        measure("en-state-of-the-union", (file, text) -> {
            int year = Integer.parseInt(file.substring(0, 4));
            return new Truth(new HashSet<>(List.of(PRESIDENTS.floorEntry(year).getValue(),
                    OUTGOING.getOrDefault(year, "nobody else"))), year);
        });
    }

    @Test
    void inauguralAddressesGiveSpeakerAndYear() throws IOException {
        measure("en-inaugural", (file, text) -> new Truth(Set.of(text.replaceFirst("(?s)^\\s*(.*?)\\s+\\d{1,4}[-/].*$", "$1")),
                Integer.parseInt(file.replaceAll(".*_(\\d{4})\\.txt", "$1"))));
    }

    @Test
    void theGeneralDebateGivesCountrySessionAndYear() throws IOException {
        Map<String, String> countries = Map.of("BRA", "Brazil", "CHN", "China", "DEU", "Germany", "FRA", "France", "GBR", "United Kingdom",
                "IND", "India", "JPN", "Japan", "RUS", "Russia", "USA", "United States", "ZAF", "South Africa");
        List<String> wrong = new ArrayList<>();
        List<Path> files = Corpora.files("en-un-general-debate").stream().filter(f -> f.toString().endsWith(".txt")).toList();
        for (Path file : files) {
            String name = file.getFileName().toString();
            FrontMatter front = AnatomyReader.recognise(Corpora.text(file), name).frontMatter();
            String[] parts = name.replace(".txt", "").split("_");
            boolean right = countries.getOrDefault(parts[0], "?").equals(FrontMatter.value(front.office()))
                    && String.valueOf(Integer.parseInt(parts[1])).equals(FrontMatter.value(front.number()))
                    && front.date() != null && front.date().value().year() == Integer.parseInt(parts[2]);
            if (!right) {
                wrong.add(name + ": " + front.office() + ", " + front.number() + ", " + front.date());
            }
        }
        System.out.printf("en-un-general-debate: %d of %d right %s%n", files.size() - wrong.size(), files.size(), wrong);
        assertThat(wrong.size()).isLessThanOrEqualTo(files.size() / 50);
    }

    private static void measure(String folder, BiFunction<String, String, Truth> truth) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> files = Corpora.files(folder).stream().filter(f -> f.toString().endsWith(".txt")).toList();
        int titled = 0;
        for (Path file : files) {
            String name = file.getFileName().toString();
            String text = Corpora.text(file);
            FrontMatter front = AnatomyReader.recognise(text, name).frontMatter();
            Truth known = truth.apply(name, text.substring(0, Math.min(80, text.length())));
            titled += front.title() == null ? 0 : 1;
            boolean right = front.speaker() != null && known.speakers().contains(front.speaker().value()) && front.date() != null
                    && front.date().value().year() == known.year() && front.title() == null;
            if (!right) {
                wrong.add(name + " is by " + known.speakers() + ", read: " + FrontMatter.value(front.speaker()) + ", " + FrontMatter.value(front.date())
                        + ", " + FrontMatter.value(front.title()));
            }
        }
        System.out.printf("%s: %d of %d right, %d with a title although none stands in them; wrong: %s%n", folder,
                files.size() - wrong.size(), files.size(), titled, wrong);
        assertThat(wrong.size()).isLessThanOrEqualTo(files.size() / 50);
    }
}
