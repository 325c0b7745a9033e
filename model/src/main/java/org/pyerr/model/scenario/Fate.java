package org.pyerr.model.scenario;

/** How a thread of a trial ended, in the words of the suite's outcomes, results and baselines. */
public enum Fate {
    /** The thread did all its work. */
    PRINTED(org.lockcore.Fate.FINISHED),
    /** The thread waits forever. */
    HUNG(org.lockcore.Fate.HUNG),
    /** The thread panicked. */
    PANICKED(org.lockcore.Fate.FAILED),
    /** The watchdog ended the thread, though nothing shows that it hangs: a bug in the model. */
    STUCK(org.lockcore.Fate.STUCK);

    private final org.lockcore.Fate core;

    Fate(org.lockcore.Fate core) {
        this.core = core;
    }

    /** This fate in the words of any program, as an exploration has it. */
    public org.lockcore.Fate core() {
        return core;
    }

    /** A fate of any program, in the words of this suite. */
    public static Fate of(org.lockcore.Fate core) {
        return switch (core) {
            case FINISHED -> PRINTED;
            case HUNG -> HUNG;
            case FAILED -> PANICKED;
            case STUCK -> STUCK;
        };
    }
}
