package org.jcstresskit.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.ResultFile;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.grading.HTMLReportPrinter;

/** Has JCStress write its HTML. */
final class JCStressPages {
    private JCStressPages() {}

    /** Writes the pages of the results to the folder of the options; returns the first page. */
    static Path write(Options options, ResultFile results) {
        InProcessCollector collector = new InProcessCollector();
        results.results().forEach(collector::add);
        Path page = Path.of(options.getResultDest(), "index.html");
        PrintStream ignored = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try {
            new HTMLReportPrinter(options, collector, ignored).work();
            // JCStress does not notice a full disk.
            if (!Files.readString(page).stripTrailing().endsWith("</html>")) {
                throw new IOException("it is not whole");
            }
        } catch (IOException e) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot write " + page + ": " + e.getMessage());
        }
        return page;
    }
}
