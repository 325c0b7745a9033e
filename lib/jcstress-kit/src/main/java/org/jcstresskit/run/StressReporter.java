package org.jcstresskit.run;

import java.nio.file.Path;
import java.util.Optional;
import org.jcstresskit.result.ResultFile;
import org.openjdk.jcstress.Options;

/** Reports again on a run whose results are in a file: what {@code -p} asks for. */
public final class StressReporter {
    private StressReporter() {}

    /** Reads the file and writes JCStress's pages: beside it, or to the folder of {@code -r}. */
    public static FinishedRun report(JCStressArguments arguments) {
        Options given = JCStressOptions.parse(arguments);
        Path file = Path.of(given.getResultFile());
        ResultFile results = ResultFile.read(file);
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Options options = JCStressOptions.parse(arguments.withDefault(JCStressOption.RESULTS, folder));
        ResultFolder target = ResultFolder.open(Path.of(options.getResultDest()));
        try {
            target.requireNoOtherThan(file);
            return FinishedRun.of(results, file, JCStressPages.write(options, results), CpuUse.UNKNOWN, true);
        } finally {
            target.close();
        }
    }
}
