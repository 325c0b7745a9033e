package org.jcstresscells.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.jcstresscells.Harness;
import org.openjdk.jcstress.annotations.JCStressTest;

/**
 * Writes the tests that are declared as cells, and the list of all tests of each harness. JCStress's own processor
 * meets what is written here in the next round, as if somebody had written it by hand.
 */
public final class CellProcessor extends AbstractProcessor {
    private final Set<String> written = new HashSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Cell.class.getName(), Cells.class.getName(), JCStressTest.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims no annotation: those of JCStress are for its own processor. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Map<TypeElement, Set<String>> tests = new LinkedHashMap<>();
        for (TypeElement declaration : ElementFilter.typesIn(round.getElementsAnnotatedWith(Cells.class))) {
            attempt(() -> write(Topic.of(declaration, processingEnv), tests));
        }
        for (Element cell : round.getElementsAnnotatedWith(Cell.class)) {
            attempt(() -> checkIsInTopic(cell));
        }
        for (TypeElement test : ElementFilter.typesIn(round.getElementsAnnotatedWith(JCStressTest.class))) {
            addWrittenOut(test, tests);
        }
        tests.forEach((harness, names) -> attempt(() -> writeRegistry(harness, names)));
        return false;
    }

    private void write(Topic topic, Map<TypeElement, Set<String>> tests) throws BadDeclaration {
        if (topic.cells().isEmpty()) {
            throw new BadDeclaration(topic.declaration(), "No @Cell that could be a test");
        }
        String name = topic.canonicalTestsName();
        write(name, new TestSource(topic, processingEnv.getElementUtils()).text(), topic.declaration());
        Set<String> names = tests.computeIfAbsent(topic.harness().type(), harness -> new TreeSet<>());
        topic.cells().forEach(cell -> names.add(name + "." + cell.name()));
        written.addAll(names);
    }

    private static void checkIsInTopic(Element cell) throws BadDeclaration {
        if (cell.getEnclosingElement().getAnnotation(Cells.class) == null) {
            throw new BadDeclaration(cell, "A @Cell belongs in a class with @Cells");
        }
    }

    private void addWrittenOut(TypeElement test, Map<TypeElement, Set<String>> tests) {
        String name = test.getQualifiedName().toString();
        Element superclass = processingEnv.getTypeUtils().asElement(test.getSuperclass());
        if (superclass != null && superclass.getAnnotation(Harness.class) != null && !written.contains(name)) {
            tests.computeIfAbsent((TypeElement) superclass, harness -> new TreeSet<>())
                    .add(name);
        }
    }

    private void writeRegistry(TypeElement harness, Set<String> tests) throws BadDeclaration {
        String packageName = processingEnv
                .getElementUtils()
                .getPackageOf(harness)
                .getQualifiedName()
                .toString();
        String name = packageName + "." + harness.getSimpleName() + "Tests";
        write(name, RegistrySource.of(packageName, harness, tests), harness);
    }

    private void write(String name, String source, Element origin) throws BadDeclaration {
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(name, origin).openWriter()) {
            writer.write(source);
        } catch (IOException e) {
            throw new BadDeclaration(origin, name + " cannot be written: " + e.getMessage());
        }
    }

    private interface Attempt {
        void run() throws BadDeclaration;
    }

    private void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (BadDeclaration e) {
            e.report(processingEnv.getMessager());
        }
    }
}
