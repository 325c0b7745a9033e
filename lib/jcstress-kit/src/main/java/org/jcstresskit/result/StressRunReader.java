package org.jcstresskit.result;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.grading.ReportUtils;
import org.openjdk.jcstress.infra.grading.TestGrading;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.util.Environment;
import org.openjdk.jcstress.vm.CompileMode;

/** Makes the document of a run from its result file, graded by JCStress itself. */
public final class StressRunReader {
    private static final String UNKNOWN = "unknown";

    /** How JCStress begins the description of an outcome that the table does not list. */
    private static final String NO_DEFAULT = "No default case provided";

    /** All forks together would take years for as many; sums of them do not overflow. */
    private static final long MOST_SAMPLES = 1L << 50;

    private StressRunReader() {}

    /**
     * Reads the file and grades it by the outcome tables of this jar.
     *
     * @throws CommandFailedException if the file is unusable, or has tests that are not in this jar
     */
    public static StressRun read(Path path) {
        return of(ResultFile.read(path), path);
    }

    /** The document of a file that has been read, its runs taken together; {@code path} is for messages. */
    public static StressRun of(ResultFile file, Path path) {
        return graded(path, () -> document(file));
    }

    /**
     * The documents of a file's runs, which may be of several machines.
     *
     * @throws CommandFailedException as {@link #of} does
     */
    public static List<StressRun> runs(ResultFile file, Path path) {
        return graded(
                path,
                () -> file.runs().stream()
                        .map(run -> document(new ResultFile(List.of(run), file.whole())))
                        .toList());
    }

    private static <T> T graded(Path path, Supplier<T> document) {
        try {
            return document.get();
        } catch (UnusableResultException e) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot grade " + path + ": " + e.getMessage());
        } catch (RuntimeException e) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot read " + path + ": it is damaged (" + e + ")");
        }
    }

    private static StressRun document(ResultFile file) {
        requireSaneCounts(file.results());
        file.runs().forEach(run -> requireDistinct(run.results()));
        Map<String, List<TestResult>> byTest =
                file.results().stream().collect(Collectors.groupingBy(TestResult::getName));
        Map<String, Integer> planned =
                file.header().<Map<String, Integer>>map(RunHeader::plannedForks).orElse(Map.of());
        SortedSet<String> names = new TreeSet<>(byTest.keySet());
        names.addAll(planned.keySet());

        List<StressTest> tests = new ArrayList<>();
        for (String name : names) {
            List<TestResult> results = byTest.getOrDefault(name, List.of());
            tests.add(test(name, planned.getOrDefault(name, results.size()), results));
        }
        Instant started = file.header().map(RunHeader::started).orElse(Instant.EPOCH);
        return new StressRun(
                machine(file),
                file.header().map(RunHeader::arguments).orElse(List.of()),
                started,
                file.ended().map(end -> Duration.between(started, end)).orElse(Duration.ZERO),
                file.isComplete(),
                List.copyOf(tests),
                file.header().map(RunHeader::leftOut).orElse(List.of()));
    }

    /** Counts that are added up everywhere. */
    private static void requireSaneCounts(List<TestResult> results) {
        long left = MOST_SAMPLES;
        for (TestResult result : results) {
            for (String outcome : result.getStateKeys()) {
                long count = result.getCount(outcome);
                if (count < 0 || count > left) {
                    throw new UnusableResultException("no run takes %d samples".formatted(count));
                }
                left -= count;
            }
        }
    }

    /** A fork that occurs twice would count as two replicates. */
    private static void requireDistinct(List<TestResult> results) {
        Set<List<Object>> forks = new HashSet<>();
        for (TestResult result : results) {
            TestConfig config = result.getConfig();
            if (!forks.add(List.of(config.name, stratum(config), config.forkId))) {
                throw new UnusableResultException("fork %d of %s is there twice"
                        .formatted(config.forkId, StressTest.withoutPackage(config.name)));
            }
        }
    }

    private static Machine machine(ResultFile file) {
        Environment environment =
                file.results().stream().findFirst().map(TestResult::getEnv).orElseGet(Environment::getInstance);
        Map<String, String> entries = environment.entries();
        return new Machine(
                file.header().map(RunHeader::cpus).orElse(0),
                entries.getOrDefault("os.arch", UNKNOWN),
                entries.get("os.name") + " " + entries.get("os.version"),
                entries.getOrDefault("java.version", UNKNOWN),
                entries.getOrDefault("java.vendor", UNKNOWN),
                entries.getOrDefault("java.vm.name", UNKNOWN));
    }

    private static StressTest test(String name, int plannedForks, List<TestResult> results) {
        if (!TestList.tests().contains(name)) {
            throw new UnusableResultException("this jar has no test " + name);
        }
        TestInfo info = TestList.getInfo(name);
        return new StressTest(
                name,
                List.copyOf(info.actorNames()),
                plannedForks,
                outcomes(results),
                results.stream().map(StressRunReader::fork).toList());
    }

    private static List<Outcome> outcomes(Collection<TestResult> results) {
        return ReportUtils.mergedByName(results).stream()
                .map(TestResult::grading)
                .flatMap((TestGrading grading) -> grading.gradingResults.values().stream())
                .map(StressRunReader::outcome)
                .toList();
    }

    private static Outcome outcome(GradingResult row) {
        boolean listed = !row.description.startsWith(NO_DEFAULT);
        return new Outcome(
                row.id,
                Expectation.valueOf(row.expect.name()),
                row.count,
                listed ? row.description : Outcome.NOT_LISTED);
    }

    private static Fork fork(TestResult result) {
        TestConfig config = result.getConfig();
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String outcome : result.getStateKeys()) {
            counts.put(outcome, result.getCount(outcome));
        }
        List<String> messages = new ArrayList<>(result.getMessages());
        messages.addAll(result.getVmOut());
        messages.addAll(result.getVmErr());
        return new Fork(
                config.forkId,
                stratum(config),
                ForkArguments.given(config.jvmArgs),
                config.iters,
                config.time,
                FootprintEstimate.samples(config),
                ForkStatus.valueOf(result.status().name()),
                Collections.unmodifiableSortedMap(counts),
                List.copyOf(messages));
    }

    private static Stratum stratum(TestConfig config) {
        String compilation = config.getCompileMode() == CompileMode.UNIFIED
                ? "unified"
                : CompileMode.description(config.getCompileMode(), config.actorNames)
                        .replaceFirst("^split", "");
        String scheduling = SchedulingClass.description(config.getSchedulingClass(), config.actorNames);
        return new Stratum(
                inOneLine(compilation),
                ForkArguments.shared(config.jvmArgs),
                inOneLine(scheduling) + "; " + strides(config));
    }

    private static String strides(TestConfig config) {
        return "%d x %d samples%s"
                .formatted(
                        config.strideCount,
                        config.strideSize,
                        FootprintEstimate.isIn(config) ? " after an estimate" : "");
    }

    /** JCStress describes actors in one indented line each. */
    private static String inOneLine(String lines) {
        return lines.strip().lines().map(String::strip).collect(Collectors.joining("; "));
    }

    /** The exception for a result that no run of this jar has. */
    private static final class UnusableResultException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableResultException(String reason) {
            super(reason);
        }
    }
}
