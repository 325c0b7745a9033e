package org.jcstresskit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How short of CPU time the system was during an interval; empty where the system does not report it.
 *
 * @param stolen part of the CPU time that the hypervisor gave to other machines, from 0 to 1
 * @param waiting part of the time in which a thread that could run waited for a CPU, from 0 to 1
 */
public record CpuUse(Optional<Double> stolen, Optional<Double> waiting) {
    /** The value of a system that reports nothing. */
    public static final CpuUse UNKNOWN = new CpuUse(Optional.empty(), Optional.empty());

    private static final double NANOS_PER_MICRO = 1000;

    /**
     * What Linux counts since it was started (proc(5); Documentation/accounting/psi.rst).
     *
     * @param nanos a clock
     * @param ticks CPU time of all kinds, of all CPUs
     * @param stolenTicks the part of it that was stolen
     * @param waitingMicros time in which some thread waited for a CPU
     */
    record Counters(long nanos, Optional<Long> ticks, Optional<Long> stolenTicks, Optional<Long> waitingMicros) {
        /** The first line of /proc/stat: user, nice, system, idle, iowait, irq, softirq, steal; guests are in user. */
        private static final Pattern STAT = Pattern.compile("cpu +((?:\\d+ ){7}(\\d+)).*");

        private static final Pattern PRESSURE = Pattern.compile("some .*total=(\\d+)");

        static Counters now() {
            return of(firstLine("/proc/stat"), firstLine("/proc/pressure/cpu"), System.nanoTime());
        }

        static Counters of(String stat, String pressure, long nanos) {
            Matcher ticks = STAT.matcher(stat);
            Matcher waiting = PRESSURE.matcher(pressure);
            boolean counted = ticks.matches();
            return new Counters(
                    nanos,
                    counted ? Optional.of(sum(ticks.group(1))) : Optional.empty(),
                    counted ? Optional.of(Long.valueOf(ticks.group(2))) : Optional.empty(),
                    waiting.matches() ? Optional.of(Long.valueOf(waiting.group(1))) : Optional.empty());
        }

        private static long sum(String numbers) {
            return Arrays.stream(numbers.split(" ")).mapToLong(Long::parseLong).sum();
        }

        private static String firstLine(String file) {
            try (Stream<String> lines = Files.lines(Path.of(file))) {
                return lines.findFirst().orElse("");
            } catch (IOException e) {
                return "";
            }
        }
    }

    /** The use since the earlier counters. */
    static CpuUse since(Counters before) {
        return between(before, Counters.now());
    }

    static CpuUse between(Counters before, Counters after) {
        Optional<Long> ticks = difference(before.ticks, after.ticks);
        double micros = (after.nanos - before.nanos) / NANOS_PER_MICRO;
        return new CpuUse(
                difference(before.stolenTicks, after.stolenTicks)
                        .flatMap(stolen -> ticks.filter(all -> all > 0).map(all -> (double) stolen / all)),
                difference(before.waitingMicros, after.waitingMicros).map(waited -> Math.min(1, waited / micros)));
    }

    private static Optional<Long> difference(Optional<Long> before, Optional<Long> after) {
        return before.flatMap(then -> after.map(now -> now - then));
    }
}
