package lectern;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URL;
import java.nio.channels.NetworkChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("lectern");

    @Test
    void arrowsPointDownOnly() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("message").definedBy("lectern.message..")
                .layer("fonts").definedBy("lectern.fonts..")
                .layer("text").definedBy("lectern.text..")
                .layer("speech").definedBy("lectern.speech..")
                .layer("annotation").definedBy("lectern.annotation..")
                .layer("intake").definedBy("lectern.intake..")
                .layer("library").definedBy("lectern.library..")
                .layer("exchange").definedBy("lectern.exchange..")
                .layer("desk").definedBy("lectern.desk..")
                .layer("window").definedBy("lectern.window..")
                .layer("cli").definedBy("lectern.cli..")
                .layer("door").definedBy("lectern.door..")
                .layer("entrance").definedBy("lectern")
                .whereLayer("fonts").mayOnlyBeAccessedByLayers("exchange", "window")
                .whereLayer("entrance").mayNotBeAccessedByAnyLayer()
                .whereLayer("cli").mayOnlyBeAccessedByLayers("entrance")
                .whereLayer("door").mayOnlyBeAccessedByLayers("window", "entrance")
                .whereLayer("window").mayOnlyBeAccessedByLayers("entrance")
                .whereLayer("desk").mayOnlyBeAccessedByLayers("window", "cli", "entrance")
                .whereLayer("exchange").mayOnlyBeAccessedByLayers("desk", "window", "cli")
                .whereLayer("library").mayOnlyBeAccessedByLayers("desk", "window", "cli", "entrance")
                .whereLayer("intake").mayOnlyBeAccessedByLayers("desk", "window", "cli")
                .because("a room that knows the rooms above it cannot be understood, tested or changed alone")
                .check(HOUSE);
    }

    @Test
    void theGroundFloorKnowsNothingAboveIt() {
        noClasses().that().resideInAPackage("lectern.text..").should().dependOnClassesThat()
                .resideInAnyPackage("lectern.speech..", "lectern.annotation..", "lectern.message..")
                .because("positions and units are the same for any text").check(HOUSE);
        noClasses().that().resideInAPackage("lectern.speech..").should().dependOnClassesThat()
                .resideInAnyPackage("lectern.annotation..").because("a speech is what it is before anybody marks it")
                .check(HOUSE);
        noClasses().that().resideInAPackage("lectern.intake..").should().dependOnClassesThat()
                .resideInAnyPackage("lectern.annotation..").because("what is read from a file holds no annotations")
                .check(HOUSE);
        noClasses().that().resideInAPackage("lectern.exchange..").should().dependOnClassesThat()
                .resideInAnyPackage("lectern.library..", "lectern.intake..")
                .because("notes are exchanged whatever they are stored in").check(HOUSE);
    }

    @Test
    void roomsDoNotRunInCircles() {
        slices().matching("lectern.(*)..").should().beFreeOfCycles()
                .because("two rooms that need each other are one room").check(HOUSE);
    }

    @Test
    void javaFxStaysInTheWindow() {
        noClasses().that().resideOutsideOfPackage("lectern.window..").should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.fxmisc..", "atlantafx..")
                .because("what the window can do, the command line and a test can do without a toolkit").check(HOUSE);
        noClasses().that().haveNameNotMatching("lectern\\.window\\.Glass(\\$.*)?").should().dependOnClassesThat()
                .resideInAnyPackage("com.sun..").because("only public JavaFX outlives the next release; what it cannot do "
                        + "at all stands in one class").check(HOUSE);
    }

    @Test
    void nothingMovesByItself() {
        noClasses().should().dependOnClassesThat().haveNameMatching(
                "javafx\\.animation\\.(Fade|Translate|Scale|Rotate|Path|Fill|Stroke|Parallel|Sequential)Transition")
                .orShould().dependOnClassesThat().haveNameMatching("javafx\\.animation\\.Interpolator")
                .because("there is no motion to reduce where there is none, whatever the system is set to").check(HOUSE);
    }

    @Test
    void onlyOneRoomKnowsThePdfLibrary() {
        noClasses().that().resideOutsideOfPackage("lectern.exchange.pdf..").should().dependOnClassesThat()
                .resideInAnyPackage("org.openpdf..").because("a library is replaced in one room").check(HOUSE);
    }

    @Test
    void onlyTheReadersKnowTheLibrariesOfTheirFormats() {
        noClasses().that().resideOutsideOfPackage("lectern.intake.formats..").should().dependOnClassesThat()
                .resideInAnyPackage("org.apache..", "org.jsoup..", "org.commonmark..", "de.siegmar..", "javax.xml..", "org.xml..")
                .because("what reads other people's files is fenced in one room").check(HOUSE);
    }

    @Test
    void sqlStaysInTheLibrary() {
        noClasses().that().resideOutsideOfPackages("lectern.library..", "lectern.search..").should()
                .dependOnClassesThat().resideInAnyPackage("java.sql..", "org.sqlite..")
                .because("one room keeps the promise that nothing saved is lost").check(HOUSE);
    }

    @Test
    void nothingOpensAConnection() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net.http..", "javax.net..")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.Socket")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.ServerSocket")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.DatagramSocket")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.InetSocketAddress")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.InetAddress")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.URLConnection")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.nio.channels.AsynchronousSocketChannel")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.nio.channels.DatagramChannel")
                .orShould().callMethod(URL.class, "openStream")
                .orShould().callMethod(URL.class, "openConnection")
                .because("nothing leaves the machine").check(HOUSE);
    }

    @Test
    void onlyTheDoorTalksToAnotherProcessAndOnlyWithinTheMachine() {
        DescribedPredicate<JavaClass> sockets = JavaClass.Predicates.assignableTo(NetworkChannel.class)
                .or(JavaClass.Predicates.assignableTo(SocketAddress.class))
                .or(JavaClass.Predicates.assignableTo(ProtocolFamily.class));
        noClasses().that().haveNameNotMatching("lectern\\.door\\.Door|lectern\\.intake\\.child\\.NoNetwork").should().dependOnClassesThat(sockets)
                .because("a second start speaks to the first in one place; and one class refuses what others ask for").check(HOUSE);
        noClasses().that().resideInAPackage("lectern.door..").should()
                .callMethod(SocketChannel.class, "open")
                .orShould().callMethod(SocketChannel.class, "open", SocketAddress.class)
                .orShould().callMethod(ServerSocketChannel.class, "open")
                .orShould().accessField(StandardProtocolFamily.class, "INET")
                .orShould().accessField(StandardProtocolFamily.class, "INET6")
                .because("a socket of the Unix family is a file of this user and reaches no other machine").check(HOUSE);
    }

    @Test
    void stateIsNeverStatic() {
        fields().that().areStatic().and().doNotHaveName("$VALUES").should().beFinal()
                .because("what is shared is passed in, so that two libraries can be open in one program").check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> silent = files.filter(Files::isDirectory).filter(ArchitectureTest::hasCode)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean hasCode(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
