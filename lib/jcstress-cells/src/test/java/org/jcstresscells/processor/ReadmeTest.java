package org.jcstresscells.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jcstresscells.processor.Compilation.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** The example of the README, taken from there: it becomes the test that the README says it becomes. */
class ReadmeTest {
    private static final String START = """
            package example;

            import org.jcstresscells.Cell;
            import org.jcstresscells.Cells;
            import org.jcstresscells.Harness;
            import org.openjdk.jcstress.annotations.Expect;
            import org.openjdk.jcstress.annotations.Outcome;

            """;

    @TempDir
    private Path folder;

    /** What the README takes for granted, with its two classes. */
    private Compilation compile() throws Exception {
        String example =
                Files.readString(Path.of("README.md")).split("```java\n", 2)[1].split("```", 2)[0];
        String[] classes = example.split("\n\n(?=@Cells)", -1);
        return Compilation.of(
                folder,
                new Source("Counting", START + classes[0]),
                new Source("CountCells", START + classes[1]),
                new Source("Counter", START + "interface Counter { int increment(); int value(); }"),
                new Source("Kind", START + "interface Kind { Counter newCounter(); }"),
                new Source("PlainCounter", START + """
                        final class PlainCounter implements Counter {
                            private int value;

                            @Override
                            public int increment() {
                                return ++value;
                            }

                            @Override
                            public int value() {
                                return value;
                            }
                        }
                        """),
                new Source("MayLose", START + """
                        @Outcome(id = {"1, 2, 2", "2, 1, 2"}, expect = Expect.ACCEPTABLE, desc = "Both count.")
                        @Outcome(id = "1, 1, 1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "One is lost.")
                        final class MayLose {}
                        """));
    }

    @Test
    void theExampleIsATestOfThatName() throws Exception {
        Compilation compilation = compile();

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.file("META-INF/TestList")).contains("example.Count.PlainInt", "first", "second");
        assertThat(compilation.file("example/Count.java"))
                .contains("An int without a lock: an increment may be lost.", "{@link CountCells#PLAIN_INT}");
    }

    @Test
    void itsResultsAreThoseOfTheActorsAndThenOfTheArbiter() throws Exception {
        compile();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Field all = loader.loadClass("example.CountingTests").getDeclaredField("ALL");
            all.setAccessible(true);
            Supplier<?> constructor = (Supplier<?>) ((Map<?, ?>) all.get(null)).get("example.Count.PlainInt");
            Object test = constructor.get();
            LLL_Result result = new LLL_Result();
            for (String method : new String[] {"first", "second", "total"}) {
                test.getClass().getMethod(method, LLL_Result.class).invoke(test, result);
            }

            assertThat(result).hasToString("1, 2, 2");
        }
    }
}
