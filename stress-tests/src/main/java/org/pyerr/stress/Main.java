package org.pyerr.stress;

import java.util.List;
import org.jcstresskit.cli.Program;
import org.pyerr.stress.cli.BenchCommand;
import org.pyerr.stress.cli.ExploreCommand;
import org.pyerr.stress.report.Pyo3Parts;
import picocli.CommandLine;

/** Where {@code java -jar jcstress.jar} begins. */
public final class Main {
    private Main() {}

    /** Runs the command of the arguments and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** Runs the command of the arguments and returns its exit code. */
    public static int execute(String... args) {
        return Program.execute(commandLine(), args);
    }

    /** The program as picocli knows it. */
    public static CommandLine commandLine() {
        Pyo3Suite suite = new Pyo3Suite();
        return Program.of(
                suite,
                report -> new Pyo3Parts(report, suite.proofs()),
                List.of(new ExploreCommand(), new BenchCommand()));
    }
}
