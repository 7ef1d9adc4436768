package lectern.intake.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import org.junit.jupiter.api.Test;

class OtherLanguagesTest {
    private static final String LONG = "It is a great honour to speak before this assembly today, and I should like to begin by thanking all of those who have made this meeting possible in times that are not easy for any of our countries.";

    private static FrontMatter read(String text, String name) {
        Anatomy anatomy = AnatomyReader.recognise(text, name);
        Ranges.check(anatomy, text);
        return anatomy.frontMatter();
    }

    private static Object value(Recognised<?> field) {
        return field == null ? null : field.value().toString();
    }

    @Test
    void englishHeader() {
        String text = "THE WHITE HOUSE\n\nRemarks by President Barack Obama on a New Beginning\n\nCairo, Egypt, June 4, 2009\n\nThank you very much.\n" + LONG + "\n";
        FrontMatter f = read(text, "x.txt");
        assertThat(value(f.title())).isEqualTo("Remarks by President Barack Obama on a New Beginning");
        assertThat(value(f.speaker())).isEqualTo("Barack Obama");
        assertThat(value(f.office())).isEqualTo("President");
        assertThat(value(f.date())).isEqualTo("2009-06-04");
        assertThat(value(f.place())).isEqualTo("Cairo, Egypt");
    }

    @Test
    void englishTitleSpeakerAndDateOnTheirLines() {
        FrontMatter f = read("The Four Freedoms\nFranklin D. Roosevelt\nJanuary 6, 1941\n\nMr. President, Mr. Speaker, Members of the Congress:\n\n" + LONG + "\n", "x.txt");
        assertThat(value(f.title())).isEqualTo("The Four Freedoms");
        assertThat(value(f.speaker())).isEqualTo("Franklin D. Roosevelt");
        assertThat(value(f.date())).isEqualTo("1941-01-06");
        assertThat(value(f.salutation())).isEqualTo("Mr. President, Mr. Speaker, Members of the Congress");
    }

    @Test
    void german() {
        FrontMatter f = read("Rede von Bundeskanzlerin Angela Merkel zum Neujahr\nBerlin, 31. Dezember 2015\n\nMeine sehr verehrten Damen und Herren,\n\n" + LONG + "\n", "x.txt");
        assertThat(value(f.title())).isEqualTo("Rede von Bundeskanzlerin Angela Merkel zum Neujahr");
        assertThat(value(f.speaker())).isEqualTo("Angela Merkel");
        assertThat(value(f.date())).isEqualTo("2015-12-31");
        assertThat(value(f.place())).isEqualTo("Berlin");
        assertThat(value(f.salutation())).isEqualTo("Meine sehr verehrten Damen und Herren");
    }

    @Test
    void french() {
        FrontMatter f = read("Discours du Président de la République\nParis, le 14 juillet 2020\n\nMesdames et Messieurs,\n\n" + LONG + "\n", "x.txt");
        assertThat(value(f.title())).isEqualTo("Discours du Président de la République");
        assertThat(value(f.date())).isEqualTo("2020-07-14");
        assertThat(value(f.salutation())).isEqualTo("Mesdames et Messieurs");
    }

    @Test
    void otherOpenings() {
        FrontMatter inaugural = read("Inaugural Address of John F. Kennedy\nFriday, January 20, 1961\n\n" + LONG + "\n", "x.txt");
        assertThat(value(inaugural.speaker())).isEqualTo("John F. Kennedy");
        FrontMatter dream = read("I Have a Dream\n\nMartin Luther King, Jr.\n\nAugust 28, 1963\n\n" + LONG + "\n", "x.txt");
        assertThat(value(dream.title())).isEqualTo("I Have a Dream");
        assertThat(value(dream.speaker())).isEqualTo("Martin Luther King, Jr.");
        FrontMatter india = read("Quit India\nby Mahatma Gandhi\n8 August 1942\n\n" + LONG + "\n", "x.txt");
        assertThat(value(india.title())).isEqualTo("Quit India");
        assertThat(value(india.speaker())).isEqualTo("Mahatma Gandhi");
        FrontMatter labelled = read("Title: The Way Forward\nSpeaker: Jane Doe\nDate: 2021-03-04\nLocation: Geneva\n\nLadies and gentlemen,\n" + LONG + "\n", "x.txt");
        assertThat(value(labelled.title())).isEqualTo("The Way Forward");
        assertThat(value(labelled.speaker())).isEqualTo("Jane Doe");
        assertThat(value(labelled.date())).isEqualTo("2021-03-04");
        assertThat(value(labelled.place())).isEqualTo("Geneva");
    }

    @Test
    void aBareParagraphHasNoTitle() {
        assertThat(read(LONG + "\n" + LONG + "\n", "notes.txt")).isEqualTo(FrontMatter.NONE);
        assertThat(read("1.\tMr. President, " + LONG + "\n", "BRA_14_1959.txt").title()).isNull();
    }

    @Test
    void aNameDateAndTextOnOneLine() {
        String text = "John F. Kennedy\t1/20/1961\tVice President Johnson, Mr. Speaker, fellow citizens: We observe today not a victory of party.";
        Anatomy anatomy = AnatomyReader.recognise(text, "44_kennedy_1961.txt");
        assertThat(value(anatomy.frontMatter().speaker())).isEqualTo("John F. Kennedy");
        assertThat(value(anatomy.frontMatter().date())).isEqualTo("1961-01-20");
        assertThat(value(anatomy.frontMatter().salutation())).isEqualTo("Vice President Johnson, Mr. Speaker, fellow citizens");
        assertThat(anatomy.body().of(text)).startsWith("Vice President Johnson");
    }

    @Test
    void fileNamesNameSpeakerAndYear() {
        assertThat(value(read(LONG, "1981_jimmy_carter_d.txt").speaker())).isEqualTo("Jimmy Carter");
        assertThat(value(read(LONG, "1898_william_mc_kinley_r.txt").speaker())).isEqualTo("William McKinley");
        assertThat(value(read(LONG, "1935_franklin_d_roosevelt_d.txt").speaker())).isEqualTo("Franklin D. Roosevelt");
        assertThat(value(read(LONG, "1981_jimmy_carter_d.txt").date())).isEqualTo("1981");
        assertThat(value(read(LONG, "CHN_70_2015.txt").date())).isEqualTo("2015");
        assertThat(read(LONG, "CHN_70_2015.txt").speaker()).isNull();
        assertThat(read(LONG, "1998_annual_report_d.txt").speaker()).isNull();
        assertThat(read(LONG, "2020_new_york.txt").speaker()).isNull();
        assertThat(read(LONG, "track 12345.txt").date()).isNull();
        assertThat(read(LONG, "20220831 notes.txt").date().value()).isEqualTo(new PartialDate(2022, 8, 31));
        assertThat(read("", "").date()).isNull();
    }

    @Test
    void everyAddressHasItsSpeakerAndItsYear() throws IOException {
        for (Path file : Corpora.files("en-state-of-the-union")) {
            String name = file.getFileName().toString();
            FrontMatter f = read(Corpora.text(file), name);
            assertThat(f.date().value().year()).as(name).isEqualTo(Integer.parseInt(name.substring(0, 4)));
            assertThat(f.speaker()).as(name).isNotNull();
            assertThat(f.title()).as(name).isNull();
        }
        for (Path file : Corpora.files("en-inaugural")) {
            String name = file.getFileName().toString();
            FrontMatter f = read(Corpora.text(file), name);
            assertThat(f.date().value().day()).as(name).isPositive();
            assertThat(name).contains(Integer.toString(f.date().value().year()));
            assertThat(f.speaker().value()).as(name).contains(" ");
        }
        for (Path file : Corpora.files("en-un-general-debate")) {
            String name = file.getFileName().toString();
            Anatomy anatomy = AnatomyReader.recognise(Corpora.text(file), name);
            assertThat(name).contains(anatomy.frontMatter().date().value().toString());
            assertThat(anatomy.frontMatter().title()).as(name).isNull();
            assertThat(anatomy.frontMatter().speaker()).as(name).isNull();
            assertThat(anatomy.outline().sections()).as(name).isEmpty();
        }
    }

    @Test
    void aTitleGoesOnInTheNextLine() {
        FrontMatter f = read("REMARKS BY THE PRESIDENT\nON THE AMERICAN JOBS ACT\n\nRose Garden\n\nSeptember 12, 2011\n\n10:40 A.M. EDT\n\n" + LONG + "\n", "x.txt");
        assertThat(value(f.title())).isEqualTo("REMARKS BY THE PRESIDENT ON THE AMERICAN JOBS ACT");
    }

    @Test
    void aTitleInSentenceCaseStandsAboveWhoseSpeechItIs() {
        FrontMatter f = read("The outlook for monetary policy\nSpeech by Ms Christine Lagrange, Governor of the Central Bank, at the Economic Club, New York, 9 November 2021.\n\n* * *\n\n" + LONG + "\n", "x.txt");
        assertThat(value(f.title())).isEqualTo("The outlook for monetary policy");
        assertThat(value(f.speaker())).isEqualTo("Christine Lagrange");
        assertThat(value(f.date())).isEqualTo("2021-11-09");
    }

    @Test
    void speakersWithOfficeSeatOrKin() {
        FrontMatter mayor = read("A Better Town\n\nJane Doe, Mayor of Springfield\n\nJanuary 5, 2015\n\n" + LONG + "\n", "x.txt");
        assertThat(value(mayor.speaker())).isEqualTo("Jane Doe");
        assertThat(value(mayor.office())).isEqualTo("Mayor of Springfield");
        FrontMatter member = read("Clean Water Bill\n\nHC Deb 12 March 1987 vol 112 cc 455-70\n\nMr. Peter Harding (Norwich, South)\n" + LONG + "\n", "x.txt");
        assertThat(value(member.title())).isEqualTo("Clean Water Bill");
        assertThat(value(member.speaker())).isEqualTo("Peter Harding");
        FrontMatter daughter = read("Eulogy for Senator Robert Hale\nby his daughter, Anne Hale\nSt. Mark's Cathedral, Seattle\nFebruary 2, 2010\n\n" + LONG + "\n", "x.txt");
        assertThat(value(daughter.speaker())).isEqualTo("Anne Hale");
        assertThat(value(daughter.place())).isEqualTo("St. Mark's Cathedral, Seattle");
        assertThat(value(read("Beginnings\nDelivered by Dr. Marcus Ellery\nMay 21, 2017\n\n" + LONG + "\n", "x.txt").speaker())).isEqualTo("Marcus Ellery");
    }

    @Test
    void aSalutationOfSeveralLines() {
        FrontMatter f = read("Statement by H.E. Mr. Joaquim Chissano, President of the Republic of Mozambique, at the Fifty-Ninth Session of the United Nations General Assembly\n"
                + "New York, 21 September 2004\n\nMr. President,\nExcellencies,\nLadies and gentlemen,\n\n" + LONG + "\n", "x.txt");
        assertThat(value(f.speaker())).isEqualTo("Joaquim Chissano");
        assertThat(value(f.salutation()).toString()).startsWith("Mr. President").endsWith("Ladies and gentlemen");
    }

    @Test
    void aLineThatSaysWhereItWasHeldIsTheOccasionAndNotMoreOfTheTitle() {
        String text = "The Gettysburg Address\nAt the dedication of the Soldiers' National Cemetery at Gettysburg\n"
                + "Abraham Lincoln\nNovember 19, 1863\n\nFour score and seven years ago our fathers brought forth a new nation.\n";
        FrontMatter front = AnatomyReader.recognise(text, "x.txt").frontMatter();
        assertThat(FrontMatter.value(front.title())).isEqualTo("The Gettysburg Address");
        assertThat(FrontMatter.value(front.occasion())).startsWith("At the dedication");
        assertThat(FrontMatter.value(front.speaker())).isEqualTo("Abraham Lincoln");
        assertThat(FrontMatter.value(front.date())).hasToString("1863-11-19");
    }
}
