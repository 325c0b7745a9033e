package org.pyerr.model.scenario;

/** How a thread of a trial ended, in the words of the suite's outcomes, results and baselines. */
public enum Fate {
    /** It did all its work. */
    PRINTED(org.lockcore.Fate.FINISHED),
    /** It waits for ever. */
    HUNG(org.lockcore.Fate.HUNG),
    /** It panicked. */
    PANICKED(org.lockcore.Fate.FAILED),
    /** It was given up by the watchdog, though nothing says that it hangs: a bug in the model. */
    STUCK(org.lockcore.Fate.STUCK);

    private final org.lockcore.Fate core;

    Fate(org.lockcore.Fate core) {
        this.core = core;
    }

    /** The same in the words of any program, as an exploration has it. */
    public org.lockcore.Fate core() {
        return core;
    }

    /** What is called so in any program, in the words of this suite. */
    public static Fate of(org.lockcore.Fate core) {
        return switch (core) {
            case FINISHED -> PRINTED;
            case HUNG -> HUNG;
            case FAILED -> PANICKED;
            case STUCK -> STUCK;
        };
    }
}
