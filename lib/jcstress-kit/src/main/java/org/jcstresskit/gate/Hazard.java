package org.jcstresskit.gate;

import java.util.Locale;
import java.util.Optional;
import org.jcstresskit.text.Numbers;

/**
 * The hazard of a test, in the baseline and in the run.
 *
 * @param baseline how often the baseline's forks showed it
 * @param run how often the run's forks showed it
 * @param silenceProbability probability that forks like those of the run do not show it, at the baseline's rate
 * @param isDemanded whether a run as large as the baseline would miss it with a probability below 1e-6, so that a
 *     comparable run must show it
 */
public record Hazard(ForkFrequencies baseline, ForkFrequencies run, double silenceProbability, boolean isDemanded) {
    /** A silence less probable than this is not attributed to chance. */
    static final double BLIND = 1e-6;

    /**
     * A silence less probable than this makes a run incomplete: with fifty hazards, chance does so in one run of 200.
     */
    static final double DOUBTFUL = 1e-4;

    /** Whether the baseline has it. */
    boolean isKnown() {
        return baseline.all().count() > 0;
    }

    /** Whether the baseline has it and the run did not show it. */
    public boolean isSilent() {
        return isKnown() && run.all().count() == 0;
    }

    /** Whether it is demanded of every large enough run, and this run did not show it. */
    public boolean isMissed() {
        return isDemanded && isSilent();
    }

    /** Whether the hazard did not show, and chance is ruled out as the reason. */
    public boolean isBlind() {
        return isMissed() && silenceProbability < BLIND;
    }

    /** The finding about a hazard that did not show. */
    Optional<Finding> finding() {
        if (!isSilent()) {
            return Optional.empty();
        }
        String before = "its hazard did not show; the baseline has it in %s of a million samples"
                .formatted(Numbers.perMillion(baseline.all().rate()));
        if (!isDemanded) {
            return Optional.of(Finding.remark(before + ", too rarely to demand it of a run"));
        }
        String chance = before + "; such a run misses it with a probability of " + probability();
        if (isBlind()) {
            return Optional.of(Finding.blind(chance));
        }
        return Optional.of(
                silenceProbability < DOUBTFUL ? Finding.incomplete(chance + ": run it again") : Finding.remark(chance));
    }

    private String probability() {
        return silenceProbability < DOUBTFUL
                ? String.format(Locale.ROOT, "%.0e", silenceProbability)
                : String.format(Locale.ROOT, "%.2g %%", 100 * silenceProbability);
    }
}
