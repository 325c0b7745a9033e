package org.pyerr.stress.bench;

import java.util.List;
import org.pyerr.stress.peer.ModelLocks;
import org.pyerr.stress.peer.Monitors;
import org.pyerr.stress.peer.ReentrantLocks;
import org.pyerr.stress.peer.TimedLocks;

/**
 * A lock program on some locks.
 *
 * @param program what the threads do
 * @param locks on which locks
 * @param test the class of the stress test
 * @param jvmArguments what its JVM is started with in addition
 */
public record Contestant(Program program, String locks, Class<?> test, List<String> jvmArguments) {

    /** What the two threads do. */
    public enum Program {
        /** Both threads acquire the GIL and inside it the stderr lock. */
        SAFE("safe"),
        /** One thread acquires them in the opposite order. */
        INVERSION("inversion");

        private final String label;

        Program(String label) {
            this.label = label;
        }

        /** The word for the program. */
        public String label() {
            return label;
        }
    }

    /** The model's locks as they are, on the safe program. */
    public static final Contestant MODEL_SAFE = new Contestant(Program.SAFE, "model", ModelLocks.Safe.class, List.of());

    /** The model's locks without the wait-for graph, on the safe program. */
    public static final Contestant WITHOUT_DETECTION = new Contestant(
            Program.SAFE, "model, no detection", ModelLocks.Safe.class, List.of("-Dorg.lockcore.detection=false"));

    /** The model's locks without the branch to a scheduler, on the safe program. */
    public static final Contestant WITHOUT_CONTROL = new Contestant(
            Program.SAFE, "model, no hook", ModelLocks.Safe.class, List.of("-Dorg.lockcore.control=false"));

    /** The model's locks on the inversion. */
    public static final Contestant MODEL_INVERSION =
            new Contestant(Program.INVERSION, "model", ModelLocks.Inversion.class, List.of());

    /** All contestants, in the order of the table. */
    public static final List<Contestant> ALL = List.of(
            MODEL_SAFE,
            WITHOUT_DETECTION,
            WITHOUT_CONTROL,
            new Contestant(Program.SAFE, "ReentrantLock", ReentrantLocks.Safe.class, List.of()),
            new Contestant(Program.SAFE, "synchronized", Monitors.Safe.class, List.of()),
            new Contestant(Program.SAFE, "tryLock(1 ms)", TimedLocks.Safe.class, List.of()),
            MODEL_INVERSION,
            new Contestant(Program.INVERSION, "tryLock(1 ms)", TimedLocks.Inversion.class, List.of()));

    /** The model on the same program: what the others are compared with. */
    public Contestant reference() {
        return program == Program.SAFE ? MODEL_SAFE : MODEL_INVERSION;
    }

    /** The name of the test, as JCStress has it. */
    public String testName() {
        return test.getCanonicalName();
    }
}
