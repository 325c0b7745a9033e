package org.pyerr.stress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pyerr.stress.Main;

/**
 * Runs the program several times in one JVM, which probes it once only: a line of the script is a command line, its
 * arguments separated by tabs.
 */
final class ScriptedProgram {
    /** Ends what one command printed, on both streams; the exit code follows. */
    static final String END = "<<< exit code ";

    private ScriptedProgram() {}

    public static void main(String[] args) throws IOException {
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            int exitCode = Main.execute(line.split("\t", -1));
            System.out.println(END + exitCode);
            System.err.println(END + exitCode);
        }
    }
}
