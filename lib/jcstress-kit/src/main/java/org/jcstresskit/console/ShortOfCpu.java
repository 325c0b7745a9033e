package org.jcstresskit.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jcstresskit.result.ForkStatus;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.run.CpuUse;
import org.jcstresskit.text.Numbers;

/** Says that a run was short of CPU time, where that was noticed. */
final class ShortOfCpu {
    /** From this share on, stolen time is not an inaccuracy of accounting. */
    private static final double MUCH_STOLEN = 0.02;

    /**
     * A run alone on a machine makes threads wait a part of the time: the compiler's beside those that sample. Only
     * other work on the machine makes them wait longer.
     */
    private static final double MUCH_WAITING = 0.75;

    private ShortOfCpu() {}

    static Optional<String> line(StressRun run, CpuUse use) {
        List<String> signs = new ArrayList<>();
        use.stolen()
                .filter(part -> part >= MUCH_STOLEN)
                .ifPresent(part ->
                        signs.add("%s of the CPU time was stolen by other virtual machines".formatted(percent(part))));
        use.waiting()
                .filter(part -> part >= MUCH_WAITING)
                .ifPresent(part -> signs.add("threads waited for a CPU %s of the time".formatted(percent(part))));
        long starved = starved(run);
        if (starved > 0) {
            signs.add("%d of %s took no sample".formatted(starved, Numbers.of(run.forks(), "fork")));
        }
        return signs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s. Hazards show less often than on a quiet machine.".formatted(String.join(", ", signs)));
    }

    private static long starved(StressRun run) {
        return run.tests().stream()
                .flatMap(test -> test.forks().stream())
                .filter(fork -> fork.status() == ForkStatus.NORMAL && fork.samples() == 0)
                .count();
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * part);
    }
}
