package org.pyerr.stress.gate;

import org.pyerr.stress.result.Frequency;

/**
 * The hazard of a test, in the baseline and in the run.
 *
 * @param baseline how often the baseline's forks showed it
 * @param run how often the run's forks showed it
 * @param silenceProbability probability that forks like those of the run do not show it, at the baseline's rate
 * @param isControl whether the baseline is sure enough of it to demand it of a run of its own size
 */
public record Hazard(Frequency baseline, Frequency run, double silenceProbability, boolean isControl) {
    /** A silence less probable than this is no chance. */
    static final double BLIND = 1e-6;

    /** A silence less probable than this is no chance that a gate may rely on: with fifty hazards, one run in 200. */
    static final double DOUBTFUL = 1e-4;

    /** Whether every sample shows it, in the baseline and in the run: nothing is left to compare. */
    public boolean isFixed() {
        return baseline.rate() == 1 && run.rate() == 1;
    }

    /** Whether the run did not show it. */
    public boolean isSilent() {
        return run.count() == 0;
    }

    /** Whether chance is no explanation for that. */
    public boolean isBlind() {
        return isSilent() && silenceProbability < BLIND;
    }

    /** Whether it is demanded of every run that is large enough, and this one did not show it. */
    public boolean isMissed() {
        return isControl && isSilent();
    }

    /** Whether chance is a poor explanation for that, though not ruled out. */
    public boolean isDoubtful() {
        return isMissed() && silenceProbability < DOUBTFUL;
    }
}
