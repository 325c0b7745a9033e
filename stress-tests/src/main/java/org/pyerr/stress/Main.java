package org.pyerr.stress;

import org.pyerr.stress.cli.Program;

/** Where {@code java -jar jcstress.jar} begins. */
public final class Main {
    private Main() {}

    /** Runs the command of the arguments and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(Program.execute(args));
    }
}
