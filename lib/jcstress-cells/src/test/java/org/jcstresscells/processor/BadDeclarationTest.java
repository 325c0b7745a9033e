package org.jcstresscells.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jcstresscells.processor.Compilation.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a declaration that cannot become a test, the compiler says where and why. */
class BadDeclarationTest {
    private static final Source HARNESS = new Source("Echo", """
            package example;

            import org.jcstresscells.Harness;
            import org.openjdk.jcstress.annotations.Expect;
            import org.openjdk.jcstress.annotations.Outcome;

            @Harness(actor = "say", arbiter = "end")
            abstract class Echo {
                Echo(String text) {}

                final String say(int actor) {
                    return "";
                }

                final String end() {
                    return "";
                }

                @Outcome(id = {"A, A, A", "B, B, A"}, expect = Expect.ACCEPTABLE, desc = "Said.")
                static final class Said {}

                static final class NoTable {}

                @Harness(actor = "say", arbiter = "stop")
                abstract static class NoStop extends Echo {
                    NoStop(String text) {
                        super(text);
                    }
                }

                @Harness(actor = "end")
                abstract static class NoActor extends Echo {
                    NoActor(String text) {
                        super(text);
                    }
                }

                @Harness(actor = "say")
                abstract static class NoCell extends Echo {
                    NoCell() {
                        super("");
                    }
                }
            }
            """);

    private static final String TOPIC = """
            package example;

            import org.jcstresscells.Cell;
            import org.jcstresscells.Cells;

            @Cells(harness = %s.class, actors = "first, second")
            final class EchoesCells {
                private EchoesCells() {}

                @Cell(Echo.Said.class)
                static final String GOOD = "";

                %s
            }
            """;

    private static final int TOPIC_LINE = 7;
    private static final int FIELD_LINE = 14;

    @TempDir
    private Path folder;

    static Stream<Arguments> fields() {
        return Stream.of(
                field("Said.class", "", "final String OPEN = \"\"", "A cell is static, final and not private"),
                field("Said.class", "", "static String open = \"\"", "A cell is static, final and not private"),
                field(
                        "Said.class",
                        "",
                        "private static final String OPEN = \"\"",
                        "A cell is static, final and not private"),
                field(
                        "Said.class",
                        "",
                        "static final Integer NUMBER = 1",
                        "A cell of example.Echo is a java.lang.String or a Supplier of it, not a java.lang.Integer"),
                field("Said.class", "", "static final String _GOOD = \"\"", "There is a cell Good already"),
                field("NoTable.class", "", "static final String BAD = \"\"", "example.Echo.NoTable has no @Outcome"),
                field(
                        "Said.class",
                        ", actors = \"only\"",
                        "static final String BAD = \"\"",
                        "example.Echo.Said has an outcome of 3 values, \"A, A, A\", where 1 actors and 1 arbiter methods give 2"),
                field(
                        "Said.class",
                        ", actors = \"me, me\"",
                        "static final String BAD = \"\"",
                        "The name me is taken already"),
                field(
                        "Said.class",
                        ", actors = \"me, end\"",
                        "static final String BAD = \"\"",
                        "The name end is taken already"),
                field(
                        "Said.class",
                        ", actors = \"me, a b\"",
                        "static final String BAD = \"\"",
                        "\"a b\" is no name for a method"));
    }

    private static Arguments field(String grade, String actors, String field, String message) {
        return arguments("@Cell(value = Echo.%s%s)\n    %s;".formatted(grade, actors, field), message);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aBadCellIsAnErrorAtItsField(String field, String message) throws IOException {
        Compilation compilation =
                Compilation.of(folder, HARNESS, new Source("EchoesCells", TOPIC.formatted("Echo", field)));

        assertThat(compilation.messages()).containsExactly("EchoesCells.java:" + FIELD_LINE + ": " + message);
    }

    static Stream<Arguments> topics() {
        return Stream.of(
                arguments("String", "java.lang.String is no @Harness"),
                arguments("Echo.NoStop", "example.Echo.NoStop has no method stop() with a result"),
                arguments("Echo.NoActor", "example.Echo.NoActor has no method end(int) with a result"),
                arguments("Echo.NoCell", "example.Echo.NoCell needs one constructor, of one parameter"));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aBadHarnessIsAnErrorAtTheTopic(String harness, String message) throws IOException {
        Compilation compilation =
                Compilation.of(folder, HARNESS, new Source("EchoesCells", TOPIC.formatted(harness, "")));

        assertThat(compilation.messages()).containsExactly("EchoesCells.java:" + TOPIC_LINE + ": " + message);
    }

    @Test
    void aMissingTableIsAnErrorAtItsField() throws IOException {
        String text = TOPIC.formatted("Echo", "").replace("Echo.Said", "Echo.Missing");

        assertThat(Compilation.of(folder, HARNESS, new Source("EchoesCells", text))
                        .messages())
                .contains(
                        "EchoesCells.java:11: The outcome table does not exist",
                        "EchoesCells.java:10: cannot find symbol");
    }

    @Test
    void aTopicNeedsAName() throws IOException {
        String text = TOPIC.formatted("Echo", "").replace("EchoesCells", "Sayings");

        assertThat(Compilation.of(folder, HARNESS, new Source("Sayings", text)).messages())
                .contains(
                        "Sayings.java:7: @Cells is for a class SomethingCells of a named package, not for one in another"
                                + " class");
    }

    @Test
    void aTopicNeedsACell() throws IOException {
        String text = TOPIC.formatted("Echo", "").replace("@Cell(Echo.Said.class)", "");

        assertThat(Compilation.of(folder, HARNESS, new Source("EchoesCells", text))
                        .messages())
                .containsExactly("EchoesCells.java:7: No @Cell that could be a test");
    }

    @Test
    void aCellNeedsATopic() throws IOException {
        String text = TOPIC.formatted("Echo", "").replaceFirst("@Cells.*", "");

        assertThat(Compilation.of(folder, HARNESS, new Source("EchoesCells", text))
                        .messages())
                .containsExactly("EchoesCells.java:11: A @Cell belongs in a class with @Cells");
    }

    @Test
    void theTestsCannotTakeAnotherClassesPlace() throws IOException {
        Source other = new Source("Second", "package example; final class Second {}");
        Source cells = new Source("SecondCells", TOPIC.formatted("Echo", "").replace("EchoesCells", "SecondCells"));

        assertThat(Compilation.of(folder, HARNESS, cells, other).messages())
                .anySatisfy(message ->
                        assertThat(message).startsWith("SecondCells.java:7: example.Second cannot be written"));
    }
}
