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

/** What depends on what, and what the library below does not even mention. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.pyerr.model");

    /** Also inside longer names: {@code stderrLock}, {@code PyErr}. */
    private static final Pattern WORDS_OF_PYO3 = Pattern.compile(
            "pyo3|python|pyerr|stderr|(?-i:\\bG[iI][lL](?![a-z])|GIL|[a-z]Gil(?![a-z]))|\\bgil\\b"
                    + "|\\berrors?\\b|\\bprint(s|ed|er|ers|ing)?\\b",
            Pattern.CASE_INSENSITIVE);

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
    void theCoreHasNoWordOfPyO3InNamesTextsAndTests() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        try (Stream<Path> all = Files.walk(Path.of("..", "lib", "lock-core"))) {
            for (Path file : all.filter(path -> path.toString().matches(".*(/src/.*|\\.md)"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                files++;
                if (WORDS_OF_PYO3.matcher(file.getFileName().toString()).find()) {
                    found.add(file.toString());
                }
                Files.readAllLines(file).stream()
                        .filter(line -> WORDS_OF_PYO3.matcher(line).find())
                        .forEach(line -> found.add(file + ": " + line.strip()));
            }
        }

        assertThat(found).isEmpty();
        assertThat(files).isGreaterThan(60);
    }
}
