package org.jcstresskit.gate;

import java.util.List;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.text.ForkSpread;

/**
 * How often forks saw a hazard.
 *
 * @param forks how many forks there are
 * @param all how often all of them together saw it; for people, it decides nothing
 * @param lowest the lowest part of the samples of a fork; 0 without forks
 * @param highest the highest part of the samples of a fork; 0 without forks
 */
public record ForkFrequencies(int forks, Frequency all, double lowest, double highest) {
    static ForkFrequencies of(List<Frequency> forks) {
        return new ForkFrequencies(
                forks.size(),
                Frequency.sum(forks),
                forks.stream().mapToDouble(Frequency::rate).min().orElse(0),
                forks.stream().mapToDouble(Frequency::rate).max().orElse(0));
    }

    /** The lowest and the highest fork, in a million samples: {@code 251 .. 39,641}; of one fork with two digits. */
    public String range() {
        return switch (forks) {
            case 0 -> "-";
            case 1 -> ForkSpread.perMillion(lowest, 1) + " (1 JVM)";
            default -> ForkSpread.perMillion(lowest, forks) + " .. " + ForkSpread.perMillion(highest, forks);
        };
    }
}
