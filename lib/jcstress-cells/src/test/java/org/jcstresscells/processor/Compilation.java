package org.jcstresscells.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;

/** One run of the compiler over sources of a package {@code example}, with both processors and all warnings. */
final class Compilation {
    private final Path folder;
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    private Compilation(Path folder) {
        this.folder = folder;
    }

    static Compilation of(Path folder, Source... sources) throws IOException {
        Compilation compilation = new Compilation(folder);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-Xlint:all,-processing,-classfile", "-d", folder.toString(), "-s", folder.toString());
        JavaCompiler.CompilationTask task =
                compiler.getTask(null, null, compilation.diagnostics, options, null, Arrays.asList(sources));
        task.setLocale(Locale.ROOT);
        task.setProcessors(List.of(new CellProcessor(), new JCStressTestProcessor()));
        task.call();
        return compilation;
    }

    /** A source file of the package. */
    static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///example/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** What the compiler said, errors and warnings, each with its file and line. */
    List<String> messages() {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(Compilation::message)
                .toList();
    }

    private static String message(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject file = diagnostic.getSource();
        String place =
                file == null ? "" : Path.of(file.getName()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
        return place + diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElseThrow();
    }

    /** A file that was written. */
    String file(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
