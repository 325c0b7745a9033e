package org.jcstresskit.compare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jcstresskit.gate.ResultSource;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.run.Breadth;
import org.jcstresskit.run.JCStressArguments;
import org.jcstresskit.run.JCStressOption;

/**
 * Two builds that are run alternately, each in a program of its own: base, candidate, candidate, base, and so on, so
 * that a machine that becomes slower or faster affects both alike.
 */
public final class Builds {
    private static final String DEFAULT_FOLDER = "results/compare";

    /** The exit codes of runs that have results: passed, wrong, and less than planned. */
    private static final Set<Integer> WITH_RESULTS =
            Set.of(ExitCode.PASS.value(), ExitCode.WRONG.value(), ExitCode.PROVES_NOTHING.value());

    private final Path base;
    private final Path candidate;
    private final List<String> options;
    private final Path folder;

    /**
     * Two jars of this program, and what to run of them; the option for the results names the folder for all of them.
     *
     * @param base the build that is compared with
     * @param candidate the build that is judged
     * @param arguments JCStress's options for both
     * @param breadth ways of compiling to cover; decided by the options if absent
     */
    public Builds(Path base, Path candidate, JCStressArguments arguments, Optional<Breadth> breadth) {
        this.base = base;
        this.candidate = candidate;
        this.folder = Path.of(arguments.value(JCStressOption.RESULTS).orElse(DEFAULT_FOLDER));
        List<String> words =
                new ArrayList<>(arguments.without(JCStressOption.RESULTS).words());
        breadth.ifPresent(ways -> words.addAll(List.of("--breadth", ways.toString())));
        this.options = List.copyOf(words);
    }

    /**
     * Runs them.
     *
     * @param rounds runs of each
     * @param progress is told what is being run
     * @throws CommandFailedException if one cannot be run
     */
    public BuildRuns run(int rounds, Consumer<String> progress) {
        List<StressRun> baseRuns = new ArrayList<>();
        List<StressRun> candidateRuns = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            boolean baseFirst = round % 2 == 1;
            for (boolean isBase : new boolean[] {baseFirst, !baseFirst}) {
                String name = (isBase ? "base-" : "candidate-") + round;
                progress.accept("Round %d of %d: %s".formatted(round, rounds, isBase ? base : candidate));
                Path results = folder.resolve(name);
                Instant launched = Instant.now();
                run(isBase ? base : candidate, results);
                (isBase ? baseRuns : candidateRuns).addAll(finished(results, launched));
            }
        }
        return new BuildRuns(List.copyOf(baseRuns), List.copyOf(candidateRuns));
    }

    /** The complete results of a build, without those that were there before. */
    private static List<StressRun> finished(Path results, Instant launched) {
        List<StressRun> runs = ResultSource.read(List.of(results));
        for (StressRun run : runs) {
            if (run.started().isBefore(launched) || !run.ended()) {
                throw new CommandFailedException(
                        ExitCode.PROVES_NOTHING, results + " has no run that came to its end: see log.txt there");
            }
        }
        return runs;
    }

    private void run(Path jar, Path results) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(List.of("-jar", jar.toString(), "run", "-r", results.toString()));
        command.addAll(options);
        try {
            Files.createDirectories(results);
            Path log = results.resolve("log.txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int exitCode = process.waitFor();
            if (!WITH_RESULTS.contains(exitCode)) {
                throw new CommandFailedException(
                        ExitCode.USAGE, "%s ended with %d: %s".formatted(jar, exitCode, lastLine(log)));
            }
        } catch (IOException e) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot run " + jar + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException(ExitCode.PROVES_NOTHING, "interrupted");
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    }
}
