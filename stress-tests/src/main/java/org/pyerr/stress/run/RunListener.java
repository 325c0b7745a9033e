package org.pyerr.stress.run;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** Hears how a run goes on. Called by one thread at a time. */
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = new RunListener() {};

    /** The run begins something that takes a few seconds, such as probing the JVM. */
    default void begins(String what) {}

    /** What JCStress printed while it probed. */
    default void probed(String output) {}

    /** The run knows what it will do; a resumed one also how many of the planned forks are there already. */
    default void planned(RunPlan plan, OptionalInt earlier) {}

    /** A fork ended. */
    default void forkEnded(TestResult result) {}

    /** All forks ended. */
    default void ended() {}

    /** The program was told to stop before there was a result. */
    default void interrupted() {}

    /** The program was told to stop; what it has is in the file. */
    default void interrupted(Path resultFile) {}
}
