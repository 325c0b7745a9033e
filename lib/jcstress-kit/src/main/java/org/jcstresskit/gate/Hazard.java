package org.jcstresskit.gate;

import org.jcstresskit.result.Frequency;

/**
 * The hazard of a test, in the baseline and in the run.
 *
 * @param baseline how often the baseline's forks showed it
 * @param run how often the run's forks showed it
 * @param silenceProbability probability that forks like those of the run do not show it, at the baseline's rate
 * @param isControl whether a run as large as the baseline would miss it with a probability below 1e-6, so that a
 *     comparable run must show it
 */
public record Hazard(Frequency baseline, Frequency run, double silenceProbability, boolean isControl) {
    /** A silence less probable than this is not attributed to chance. */
    static final double BLIND = 1e-6;

    /**
     * A silence less probable than this makes a run incomplete: with fifty hazards, chance does so in one run of 200.
     */
    static final double DOUBTFUL = 1e-4;

    /** Whether every sample shows it, in the baseline and in the run: there is nothing to compare. */
    public boolean isFixed() {
        return baseline.rate() == 1 && run.rate() == 1;
    }

    /** Whether the run did not show it. */
    public boolean isSilent() {
        return run.count() == 0;
    }

    /** Whether the hazard did not show, and chance is ruled out as the reason. */
    public boolean isBlind() {
        return isSilent() && silenceProbability < BLIND;
    }

    /** Whether it is demanded of every large enough run, and this run did not show it. */
    public boolean isMissed() {
        return isControl && isSilent();
    }

    /** Whether the hazard did not show, and chance is an unlikely reason, though not ruled out. */
    public boolean isDoubtful() {
        return isMissed() && silenceProbability < DOUBTFUL;
    }
}
