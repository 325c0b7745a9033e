package org.pyerr.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What depends on what, and what the libraries do not even mention. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.pyerr.model");

    private static final Path LIBRARIES = Path.of("..", "lib");

    /** Also inside longer names: {@code stderrLock}, {@code PyErr}. */
    private static final Pattern WORDS_OF_PYO3 = Pattern.compile(
            "pyo3|python|pyerr|stderr|panic|(?-i:\\bG[iI][lL](?![a-z])|GIL|[a-z]Gil(?![a-z]))|\\bgil\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WORDS_OF_PRINTING =
            Pattern.compile("\\berrors?\\b|\\bprint(s|ed|er|ers|ing)?\\b", Pattern.CASE_INSENSITIVE);

    /** The names by which Maven finds them, and what result files were called once. */
    private static final Pattern NAMES = Pattern.compile(
            "<groupId>org\\.pyerr</groupId>|<artifactId>pyerr-jcstress</artifactId>|org\\.pyerr\\.stress/1");

    @Test
    void packagesDependInOneDirection() {
        assertThat(MAIN).hasSizeGreaterThan(40);
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("sync")
                .definedBy("org.pyerr.model.sync")
                .layer("error")
                .definedBy("org.pyerr.model.error")
                .layer("print")
                .definedBy("org.pyerr.model.print")
                .layer("scenario")
                .definedBy("org.pyerr.model.scenario")
                .layer("conformance")
                .definedBy("org.pyerr.model.conformance")
                .whereLayer("error")
                .mayOnlyBeAccessedByLayers("print", "scenario", "conformance")
                .whereLayer("print")
                .mayOnlyBeAccessedByLayers("scenario", "conformance")
                .whereLayer("scenario")
                .mayOnlyBeAccessedByLayers("conformance")
                .whereLayer("conformance")
                .mayNotBeAccessedByAnyLayer()
                .check(MAIN);
    }

    @Test
    void theModelDependsOnTheCoreAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.lockcore..", "org.pyerr.model..")
                .check(MAIN);
    }

    @Test
    void theLibrariesHaveNoWordOfPyO3() throws IOException {
        assertThat(files(LIBRARIES)).hasSizeGreaterThan(200);
        assertThat(lines(LIBRARIES, WORDS_OF_PYO3)).isEmpty();
    }

    @Test
    void theCoreHasNoWordOfPrintingEither() throws IOException {
        assertThat(lines(LIBRARIES.resolve("lock-core"), WORDS_OF_PRINTING)).isEmpty();
    }

    /** Sources, tests, resources, READMEs and POMs; not a schema that others wrote. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().matches("(?!.*/target/).*(/src/.*|\\.md|/pom\\.xml)"))
                    .filter(path ->
                            Files.isRegularFile(path) && !path.toString().endsWith(".xsd"))
                    .toList();
        }
    }

    private static List<String> lines(Path folder, Pattern words) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(folder)) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.add(0, file.getFileName().toString());
            lines.stream()
                    .filter(line ->
                            words.matcher(NAMES.matcher(line).replaceAll("")).find())
                    .forEach(line -> found.add(file + ": " + line.strip()));
        }
        return found;
    }
}
