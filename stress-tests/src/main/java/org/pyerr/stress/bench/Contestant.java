package org.pyerr.stress.bench;

import java.util.List;
import org.pyerr.stress.peer.Peers;

/**
 * A lock program on some locks.
 *
 * @param program what the threads do, in a word
 * @param locks on which locks
 * @param test the class of the stress test
 * @param jvmArgument what its JVM is started with in addition; empty for nothing
 */
public record Contestant(String program, String locks, Class<?> test, String jvmArgument) {

    /** The locks that all others are compared with, on the same program. */
    static final String MODEL = "model";

    private static final String SAFE = "safe";
    private static final String INVERSION = "inversion";

    /** All contestants, in the order of the table. */
    public static final List<Contestant> ALL = List.of(
            new Contestant(SAFE, MODEL, Peers.ModelSafe.class, ""),
            new Contestant(SAFE, "model, no detection", Peers.ModelSafe.class, "-Dorg.lockcore.detection=false"),
            new Contestant(SAFE, "model, no hook", Peers.ModelSafe.class, "-Dorg.lockcore.control=false"),
            new Contestant(SAFE, "ReentrantLock", Peers.ReentrantLockSafe.class, ""),
            new Contestant(SAFE, "synchronized", Peers.MonitorSafe.class, ""),
            new Contestant(SAFE, "tryLock(1 ms)", Peers.TimedLockSafe.class, ""),
            new Contestant(INVERSION, MODEL, Peers.ModelInversion.class, ""),
            new Contestant(INVERSION, "tryLock(1 ms)", Peers.TimedLockInversion.class, ""));
}
