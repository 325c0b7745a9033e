package org.jcstresskit.run;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** Is notified of the progress of a run. Called by one thread at a time. */
public interface RunListener {
    /** Ignores everything. */
    RunListener NONE = new RunListener() {};

    /** The run begins something that takes a few seconds, such as probing the JVM. */
    default void begins(String what) {}

    /** JCStress has probed the JVM, and printed this. */
    default void probed(String output) {}

    /** The run has been planned; of a resumed one, {@code earlier} of the planned forks are done already. */
    default void planned(RunPlan plan, OptionalInt earlier) {}

    /** A fork ended. */
    default void forkEnded(TestResult result) {}

    /** All forks ended. */
    default void ended() {}

    /** The program was told to stop before it had a result. */
    default void interrupted() {}

    /** The program was told to stop; its results so far are in the file. */
    default void interrupted(Path resultFile) {}
}
