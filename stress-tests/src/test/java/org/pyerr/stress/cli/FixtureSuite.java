package org.pyerr.stress.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;

/**
 * A suite of its own, compiled when it is needed: within the test classes its list of tests would hide the real one.
 */
final class FixtureSuite {
    private static final String SOURCE = "/fixtures/Fixtures.java";

    private FixtureSuite() {}

    /** Compiles the suite into the folder, and returns a class path on which it stands first. */
    static String compileTo(Path folder) {
        String classPath = System.getProperty("java.class.path");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                InputStream source = FixtureSuite.class.getResourceAsStream(SOURCE)) {
            Path file = Files.createDirectories(folder.resolve("source")).resolve("Fixtures.java");
            Files.copy(Objects.requireNonNull(source), file);
            Path classes = Files.createDirectories(folder.resolve("classes"));
            List<String> options = List.of(
                    "-d", classes.toString(), "-cp", classPath, "-processor", JCStressTestProcessor.class.getName());
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(file))
                    .call()) {
                throw new IllegalStateException("the fixtures do not compile");
            }
            return classes + File.pathSeparator + classPath;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
