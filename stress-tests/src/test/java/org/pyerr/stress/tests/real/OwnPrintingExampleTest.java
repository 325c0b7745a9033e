package org.pyerr.stress.tests.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockcore.Fate;
import org.lockcore.Program;
import org.lockcore.explore.Exploration;
import org.lockcore.explore.Explorer;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;

/** The example of a user's own locks compiles, also as a stress test, and finds what it claims. */
class OwnPrintingExampleTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "OwnPrinting.java");

    @TempDir
    static Path classes;

    @BeforeAll
    static void compile() {
        String classPath = System.getProperty("java.class.path");
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        "-cp",
                        classPath,
                        "-processorpath",
                        classPath,
                        "-processor",
                        JCStressTestProcessor.class.getName(),
                        EXAMPLE.toString());

        assertThat(exit).isZero();
    }

    @Test
    void itIsAStressTest() throws Exception {
        Path list = classes.resolve(Path.of("META-INF", "TestList"));

        assertThat(Files.readString(list)).contains("example.OwnPrinting.Stress");
    }

    @Test
    void formattingUnderTheLockCanHang() throws Exception {
        assertThat(explore("example.OwnPrinting").canEnd(Fate.HUNG)).isTrue();
    }

    @Test
    void formattingFirstCannot() throws Exception {
        assertThat(explore("example.OwnPrinting$FormattedFirst").canEnd(Fate.HUNG))
                .isFalse();
    }

    private static Exploration explore(String program) throws Exception {
        URL[] path = List.of(classes.toUri().toURL()).toArray(new URL[0]);
        try (URLClassLoader loader = new URLClassLoader(path)) {
            var constructor = loader.loadClass(program).getDeclaredConstructor();
            constructor.setAccessible(true);
            Exploration exploration = new Explorer().explore((Program) constructor.newInstance());
            assertThat(exploration.complete()).isTrue();
            return exploration;
        }
    }
}
