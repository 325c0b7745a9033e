package org.jcstresskit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What this library may know, and in which direction. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jcstresskit");

    @Test
    void itKnowsNoSuite() {
        assertThat(MAIN).hasSizeGreaterThan(100);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.sun.management..",
                        "javax.xml..",
                        "org.jcstresskit..",
                        "org.openjdk.jcstress..",
                        "joptsimple..",
                        "picocli..",
                        "com.fasterxml.jackson..",
                        "gg.jte..",
                        "org.apache.commons..")
                .check(MAIN);
    }

    @Test
    void resultsKnowNeitherWhoMakesNorWhoJudgesThem() {
        onlyKnows("result", "result");
        onlyKnows("suite", "suite", "result");
        onlyKnows("statistics", "statistics", "result");
        onlyKnows("text", "text", "result");
    }

    @Test
    void theGateJudgesWithoutARunner() {
        onlyKnows("baseline", "baseline", "suite", "result");
        onlyKnows("gate", "gate", "baseline", "statistics", "suite", "text", "result");
    }

    @Test
    void theReportShowsWhatWasRunAndJudgedElsewhere() {
        onlyKnows("report", "report", "gate", "baseline", "statistics", "suite", "text", "result");
    }

    @Test
    void onlyTheCommandsKnowAll() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jcstresskit.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jcstresskit.cli")
                .check(MAIN);
    }

    private static void onlyKnows(String name, String... known) {
        noClasses()
                .that()
                .resideInAPackage("org.jcstresskit." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.of("baseline", "cli", "compare", "console", "gate", "report", "result", "run")
                                .filter(other -> !List.of(known).contains(other))
                                .map(other -> "org.jcstresskit." + other + "..")
                                .toArray(String[]::new))
                .check(MAIN);
    }
}
