package org.pyerr.stress.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pyerr.model.conformance.MeasuredCell;
import org.pyerr.model.print.ChannelPrintStrategy;
import org.pyerr.model.scenario.Attachment;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Scenario;

/** What the real PyO3 did in the cells that the tests stand for. */
public final class Measurements {
    private static final String MIXED = "mixed";

    /** No test has more printing threads than this. */
    private static final int MOST_THREADS = 3;

    private final Map<String, Map<String, Measured>> byKey = new HashMap<>();

    /**
     * What the real PyO3 did, each trial a fresh process.
     *
     * @param version the PyO3 version
     * @param trials how many trials there were
     * @param hung how many of them hung
     * @param panicked how many of them ended in a Rust panic
     */
    public record Measured(String version, int trials, int hung, int panicked) {
        /** Both together. */
        Measured and(Measured other) {
            return new Measured(version, trials + other.trials, hung + other.hung, panicked + other.panicked);
        }
    }

    /** Prepares the look-up of measurements. */
    Measurements(List<MeasuredCell> cells) {
        for (MeasuredCell cell : cells) {
            String version = cell.cell().pyo3Version();
            Measured measured = new Measured(version, cell.trials(), cell.hung(), cell.panicked());
            for (int threads = 1; threads <= MOST_THREADS; threads++) {
                keyOf(cell.cell(), threads)
                        .ifPresent(key -> byKey.computeIfAbsent(key, k -> new TreeMap<>())
                                .merge(version, measured, Measured::and));
            }
        }
    }

    /** What was measured in the cells of a scenario, by PyO3 version. */
    List<Measured> of(Scenario scenario) {
        return List.copyOf(byKey.getOrDefault(key(scenario), Map.of()).values());
    }

    /**
     * A key of what decides about the locks of a cell with this number of threads: cells with equal keys behave alike.
     */
    static Optional<String> keyOf(Cell cell, int threads) {
        boolean tooFew = cell.threads() < threads || (cell.context().equals(MIXED) && threads < 2);
        return tooFew ? Optional.empty() : Optional.of(key(cell.toScenario(threads, 1)));
    }

    /**
     * The key of a scenario. It leaves out what decides how often something happens but not whether: rounds,
     * attachment, the order of threads.
     */
    static String key(Scenario scenario) {
        List<String> threads = new ArrayList<>();
        for (int thread = 0; thread < scenario.printingThreads(); thread++) {
            threads.add(scenario.describe(thread));
        }
        if (scenario.printingThreads() == 1 && !(scenario.role(0).strategy() instanceof ChannelPrintStrategy)) {
            threads.add("alone");
        }
        threads.sort(null);
        Scenario plain = scenario.toBuilder()
                .rounds(1)
                .fetchesNormalized(true)
                .attachment(Attachment.PER_MESSAGE)
                .roles(List.of(scenario.role(0)))
                .build();
        return String.join(
                "; ",
                plain.version().since(),
                plain.origin().toString(),
                plain.sharing().toString(),
                plain.type().toString(),
                plain.printerContext().toString(),
                threads.toString());
    }
}
