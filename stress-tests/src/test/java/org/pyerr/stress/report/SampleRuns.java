package org.pyerr.stress.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.ForkStatus;
import org.jcstresskit.result.LeftOutTest;
import org.jcstresskit.result.Machine;
import org.jcstresskit.result.Outcome;
import org.jcstresskit.result.Stratum;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestList;
import org.pyerr.stress.Pyo3Suite;

/** Runs of the whole suite that never took place: every outcome of every table was seen, at a made-up rate. */
final class SampleRuns {
    static final Machine MACHINE =
            new Machine(2, "amd64", "Linux 6.1", "17.0.15", "Example", "OpenJDK 64-Bit Server VM");

    private static final int CORES = 2;
    private static final long SAMPLES = 200_000;
    private static final int RATES = 5;
    private static final double SPREAD = 0.5;
    private static final List<Stratum> STRATA = List.of(
            new Stratum("unified", List.of(), "free"),
            new Stratum("first: C1; second: C2", List.of("-XX:+UseParallelGC"), "free"),
            new Stratum("first: Interpreter; second: C2", List.of("-XX:+UseParallelGC"), "free"));

    private final Instant started;
    private final int forksPerStratum;
    private final SortedMap<String, Double> factors = new TreeMap<>();
    private final SortedMap<String, Map.Entry<String, Long>> unlisted = new TreeMap<>();
    private final List<String> without = new ArrayList<>();

    /** A run that began at this time, which is also the seed of its random counts. */
    SampleRuns(Instant started, int forksPerStratum) {
        this.started = started;
        this.forksPerStratum = forksPerStratum;
    }

    /** Makes the hazards of a test more or less frequent; 0 makes them vanish. */
    SampleRuns changing(String test, double factor) {
        factors.put(test, factor);
        return this;
    }

    /** Lets the first fork of a test see an outcome that its table does not list. */
    SampleRuns seeing(String test, String outcome, long count) {
        unlisted.put(test, Map.entry(outcome, count));
        return this;
    }

    /** Leaves a test out. */
    SampleRuns without(String test) {
        without.add(test);
        return this;
    }

    /** The run. */
    StressRun build() {
        List<StressTest> tests = new ArrayList<>();
        List<LeftOutTest> leftOut = new ArrayList<>();
        Pattern suite = Pattern.compile(Pyo3Suite.DEFAULT_TESTS);
        for (String name : new TreeMap<>(infos()).keySet()) {
            TestInfo info = TestList.getInfo(name);
            if (!suite.matcher(name).find() || without.contains(name)) {
                continue;
            }
            if (info.threads() > CORES) {
                leftOut.add(new LeftOutTest(name, info.threads(), CORES));
            } else {
                tests.add(test(info));
            }
        }
        return new StressRun(MACHINE, List.of("-m", "quick"), started, Duration.ofSeconds(197), true, tests, leftOut);
    }

    private static SortedMap<String, TestInfo> infos() {
        SortedMap<String, TestInfo> infos = new TreeMap<>();
        TestList.tests().forEach(name -> infos.put(name, TestList.getInfo(name)));
        return infos;
    }

    private StressTest test(TestInfo info) {
        List<Fork> forks = new ArrayList<>();
        Random chance = new Random(started.getEpochSecond() * 31 + info.name().hashCode());
        for (Stratum stratum : STRATA) {
            for (int id = 0; id < forksPerStratum; id++) {
                forks.add(new Fork(
                        id,
                        stratum,
                        stratum.jvmArguments(),
                        1,
                        200,
                        0,
                        ForkStatus.NORMAL,
                        counts(info, chance),
                        List.of()));
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        Optional.ofNullable(unlisted.get(info.name())).ifPresent(seen -> {
            forks.get(0).counts().put(seen.getKey(), seen.getValue());
            outcomes.add(new Outcome(seen.getKey(), Expectation.FORBIDDEN, seen.getValue(), Outcome.NOT_LISTED));
        });
        for (StateCase row : info.cases()) {
            String id = row.matchPattern();
            long count = forks.stream()
                    .mapToLong(fork -> fork.counts().getOrDefault(id, 0L))
                    .sum();
            outcomes.add(new Outcome(id, Expectation.valueOf(row.expect().name()), count, row.description()));
        }
        return new StressTest(info.name(), List.copyOf(info.actorNames()), forks.size(), outcomes, forks);
    }

    private SortedMap<String, Long> counts(TestInfo info, Random chance) {
        SortedMap<String, Long> counts = new TreeMap<>();
        long rest = SAMPLES;
        String harmless = info.cases().iterator().next().matchPattern();
        for (StateCase row : info.cases()) {
            String id = row.matchPattern();
            if (Expectation.valueOf(row.expect().name()) == Expectation.ACCEPTABLE) {
                harmless = id;
                continue;
            }
            double rate = Math.pow(10, -1.5 - Math.floorMod((info.name() + id).hashCode(), RATES));
            double factor = factors.getOrDefault(info.name(), 1.0);
            long count =
                    Math.min(rest / 2, Math.round(SAMPLES * rate * factor * Math.exp(SPREAD * chance.nextGaussian())));
            if (count > 0) {
                counts.put(id, count);
            }
            rest -= count;
        }
        counts.merge(harmless, rest, Long::sum);
        return counts;
    }
}
