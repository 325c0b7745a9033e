package org.jcstresscells.processor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The source of the tests of a topic. */
final class TestSource {
    private static final String RESULTS = "org.openjdk.jcstress.infra.results.";

    private static final String TOPIC = """
            package %1$s;

            import javax.annotation.processing.Generated;
            import org.openjdk.jcstress.annotations.Actor;
            import org.openjdk.jcstress.annotations.Arbiter;
            import org.openjdk.jcstress.annotations.JCStressMeta;
            import org.openjdk.jcstress.annotations.JCStressTest;
            import org.openjdk.jcstress.annotations.State;
            %5$s

            /** The tests that {@link %2$s} declares. */
            @Generated("%3$s")
            public final class %4$s {

                private %4$s() {}
            %6$s}
            """;

    private static final String TEST = """

                /**
            %1$s     * <p>Declared as {@link %2$s}.
                 */
                @JCStressTest
                @JCStressMeta(%3$s.class)
                @State
                public static class %4$s extends %5$s {
                    private static final %6$s CELL = %7$s;

                    public %4$s() {
                        super(CELL);
                    }
            %8$s    }
            """;

    private static final String METHOD = """

                    @%s
                    public void %s(%s r) {
            %s        }
            """;

    private final Topic topic;
    private final Elements elements;

    TestSource(Topic topic, Elements elements) {
        this.topic = topic;
        this.elements = elements;
    }

    /** The compilation unit. */
    String text() {
        String tests = topic.cells().stream().map(this::test).collect(Collectors.joining());
        return TOPIC.formatted(
                topic.packageName(),
                topic.declaration().getSimpleName(),
                CellProcessor.class.getName(),
                topic.testsName(),
                imports(),
                tests);
    }

    private String imports() {
        Stream<String> results = topic.cells().stream().map(cell -> RESULTS + resultClass(cell));
        String cellType = topic.harness().cellType().getQualifiedName().toString();
        return Stream.concat(results, isNeighbour(topic.harness().cellType()) ? Stream.empty() : Stream.of(cellType))
                .distinct()
                .map("import %s;"::formatted)
                .collect(Collectors.joining("\n"));
    }

    private String resultClass(DeclaredCell cell) {
        return "L".repeat(topic.harness().results(cell.actors().size()).size()) + "_Result";
    }

    private String test(DeclaredCell cell) {
        return TEST.formatted(
                documentation(cell),
                topic.declaration().getSimpleName() + "#" + cell.field().getSimpleName(),
                nameOf(cell.grade()),
                cell.name(),
                nameOf(topic.harness().type()),
                topic.harness().cellType().getSimpleName(),
                cell.expression(),
                methods(cell));
    }

    private String documentation(DeclaredCell cell) {
        String documentation = elements.getDocComment(cell.field());
        if (documentation == null) {
            return "";
        }
        String text = documentation
                .strip()
                .lines()
                .map(line -> line.startsWith(" ") || line.isEmpty() ? line : " " + line)
                .map("     *%s\n"::formatted)
                .collect(Collectors.joining());
        return text + "     *\n";
    }

    private String methods(DeclaredCell cell) {
        int actors = cell.actors().size();
        List<String> results = topic.harness().results(actors);
        String resultClass = resultClass(cell);
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < actors; i++) {
            methods.append(METHOD.formatted("Actor", cell.actors().get(i), resultClass, assignment(results, i)));
        }
        if (results.size() > actors) {
            StringBuilder assignments = new StringBuilder();
            for (int i = actors; i < results.size(); i++) {
                assignments.append(assignment(results, i));
            }
            methods.append(METHOD.formatted("Arbiter", topic.harness().arbiterName(), resultClass, assignments));
        }
        return methods.toString();
    }

    private static String assignment(List<String> results, int i) {
        return "            r.r%d = %s;\n".formatted(i + 1, results.get(i));
    }

    /** A class's name as it is written in the topic's package. */
    private String nameOf(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return isNeighbour(type) ? name.substring(topic.packageName().length() + 1) : name;
    }

    private boolean isNeighbour(TypeElement type) {
        return elements.getPackageOf(type).getQualifiedName().contentEquals(topic.packageName());
    }
}
