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
import org.pyerr.stress.report.document.MeasuredEntry;

/** What the real PyO3 did in the cells that the tests stand for. */
final class Measurements {
    private static final String MIXED = "mixed";

    /** No test has more printing threads than this. */
    private static final int MOST_THREADS = 3;

    private final Map<Integer, Map<String, Map<String, MeasuredEntry>>> byThreads = new HashMap<>();

    /** Prepares the look-up of measurements. */
    Measurements(List<MeasuredCell> cells) {
        for (int threads = 1; threads <= MOST_THREADS; threads++) {
            byThreads.put(threads, byKey(cells, threads));
        }
    }

    private static Map<String, Map<String, MeasuredEntry>> byKey(List<MeasuredCell> cells, int threads) {
        Map<String, Map<String, MeasuredEntry>> byKey = new HashMap<>();
        for (MeasuredCell measured : cells) {
            String version = measured.cell().pyo3Version();
            MeasuredEntry entry = new MeasuredEntry(version, measured.trials(), measured.hung(), measured.panicked());
            keyOf(measured.cell(), threads)
                    .ifPresent(key ->
                            byKey.computeIfAbsent(key, k -> new TreeMap<>()).merge(version, entry, Measurements::sum));
        }
        return byKey;
    }

    /** What was measured in the cells of a scenario, by PyO3 version. */
    List<MeasuredEntry> of(Scenario scenario) {
        return List.copyOf(byThreads
                .getOrDefault(scenario.printingThreads(), Map.of())
                .getOrDefault(key(scenario), Map.of())
                .values());
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

    private static MeasuredEntry sum(MeasuredEntry a, MeasuredEntry b) {
        return new MeasuredEntry(
                a.version(), a.trials() + b.trials(), a.hung() + b.hung(), a.panicked() + b.panicked());
    }
}
