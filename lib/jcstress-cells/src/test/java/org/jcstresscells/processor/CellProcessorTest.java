package org.jcstresscells.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jcstresscells.processor.Compilation.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written of cells, and that JCStress takes it for tests. */
class CellProcessorTest {
    private static final Source COUNTING = new Source("Counting", """
            package example;

            import org.jcstresscells.Harness;
            import org.openjdk.jcstress.annotations.Expect;
            import org.openjdk.jcstress.annotations.Outcome;

            @Harness(actor = "count", arbiter = {"low", "high"})
            abstract class Counting {
                private final StringBuilder text;

                Counting(StringBuilder text) {
                    this.text = text;
                }

                final Integer count(int actor) {
                    return text.length() + actor;
                }

                final Integer low() {
                    return 0;
                }

                final Integer high() {
                    return 1;
                }

                @Outcome(id = "0, 1, 0, 1", expect = Expect.ACCEPTABLE, desc = "Counted.")
                static final class Counted {}

                @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "Anything.")
                static final class Anything {}
            }
            """);

    private static final Source CELLS = new Source("CountCells", """
            package example;

            import java.util.function.Supplier;
            import org.jcstresscells.Cell;
            import org.jcstresscells.Cells;

            @Cells(harness = Counting.class, actors = "first, second")
            final class CountCells {
                private CountCells() {}

                /** Begins with nothing. */
                @Cell(Counting.Counted.class)
                static final StringBuilder EMPTY_0230_TEXT = new StringBuilder();

                /**
                 * Begins with something:
                 * a letter.
                 */
                @Cell(value = Counting.Anything.class, actors = "only")
                static final Supplier<StringBuilder> LETTER = () -> new StringBuilder("a");
            }
            """);

    private static final Source WRITTEN_OUT = new Source("WrittenOut", """
            package example;

            import org.openjdk.jcstress.annotations.Actor;
            import org.openjdk.jcstress.annotations.JCStressMeta;
            import org.openjdk.jcstress.annotations.JCStressTest;
            import org.openjdk.jcstress.annotations.State;
            import org.openjdk.jcstress.infra.results.L_Result;

            @JCStressTest
            @JCStressMeta(Counting.Anything.class)
            @State
            public class WrittenOut extends Counting {
                public WrittenOut() {
                    super(new StringBuilder());
                }

                @Actor
                public void count(L_Result r) {
                    r.r1 = count(0);
                }
            }
            """);

    @TempDir
    private Path folder;

    @Test
    void aTestIsWrittenAsIfByHand() throws IOException {
        Compilation compilation = Compilation.of(folder, COUNTING, CELLS);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.file("example/Count.java")).isEqualTo("""
                        package example;

                        import javax.annotation.processing.Generated;
                        import org.openjdk.jcstress.annotations.Actor;
                        import org.openjdk.jcstress.annotations.Arbiter;
                        import org.openjdk.jcstress.annotations.JCStressMeta;
                        import org.openjdk.jcstress.annotations.JCStressTest;
                        import org.openjdk.jcstress.annotations.State;
                        import org.openjdk.jcstress.infra.results.LLLL_Result;
                        import org.openjdk.jcstress.infra.results.LLL_Result;
                        import java.lang.StringBuilder;

                        /** The tests that {@link CountCells} declares. */
                        @Generated("org.jcstresscells.processor.CellProcessor")
                        public final class Count {

                            private Count() {}

                            /**
                             * Begins with nothing.
                             *
                             * <p>Declared as {@link CountCells#EMPTY_0230_TEXT}.
                             */
                            @JCStressTest
                            @JCStressMeta(Counting.Counted.class)
                            @State
                            public static class Empty0230Text extends Counting {
                                private static final StringBuilder CELL = CountCells.EMPTY_0230_TEXT;

                                public Empty0230Text() {
                                    super(CELL);
                                }

                                @Actor
                                public void first(LLLL_Result r) {
                                    r.r1 = count(0);
                                }

                                @Actor
                                public void second(LLLL_Result r) {
                                    r.r2 = count(1);
                                }

                                @Arbiter
                                public void high(LLLL_Result r) {
                                    r.r3 = low();
                                    r.r4 = high();
                                }
                            }

                            /**
                             * Begins with something:
                             * a letter.
                             *
                             * <p>Declared as {@link CountCells#LETTER}.
                             */
                            @JCStressTest
                            @JCStressMeta(Counting.Anything.class)
                            @State
                            public static class Letter extends Counting {
                                private static final StringBuilder CELL = CountCells.LETTER.get();

                                public Letter() {
                                    super(CELL);
                                }

                                @Actor
                                public void only(LLL_Result r) {
                                    r.r1 = count(0);
                                }

                                @Arbiter
                                public void high(LLL_Result r) {
                                    r.r2 = low();
                                    r.r3 = high();
                                }
                            }
                        }
                        """);
    }

    @Test
    void jcstressListsTheTestsWithTheirActors() throws IOException {
        String list = Compilation.of(folder, COUNTING, CELLS).file("META-INF/TestList");

        assertThat(list.lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("example.Count.Empty0230Text", "first", "second"))
                .anySatisfy(line -> assertThat(line).contains("example.Count.Letter", "only"));
    }

    @Test
    void aHarnessKnowsItsTestsGeneratedAndWrittenOut() throws IOException {
        Compilation compilation = Compilation.of(folder, COUNTING, CELLS, WRITTEN_OUT);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.file("example/CountingTests.java"))
                .contains(
                        "Map<String, Supplier<Counting>>",
                        "Map.entry(\"example.Count.Empty0230Text\", example.Count.Empty0230Text::new)",
                        "Map.entry(\"example.Count.Letter\", example.Count.Letter::new)",
                        "Map.entry(\"example.WrittenOut\", example.WrittenOut::new)");
    }
}
