package org.lockcore;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What this library may know. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lockcore");

    @Test
    void itDependsOnTheJdkAlone() {
        assertThat(MAIN).hasSizeGreaterThan(30);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.lockcore..")
                .check(MAIN);
    }

    @Test
    void threadsAndObjectsDoNotKnowTheExplorer() {
        noClasses()
                .that()
                .resideInAPackage("org.lockcore")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lockcore.explore")
                .check(MAIN);
    }

    @Test
    void theExplorerKnowsNoKindOfObject() {
        noClasses()
                .that()
                .resideInAPackage("org.lockcore.explore")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Channel.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(OwnedLock.class)
                .check(MAIN);
    }
}
