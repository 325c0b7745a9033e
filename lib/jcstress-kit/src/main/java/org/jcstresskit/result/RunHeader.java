package org.jcstresskit.result;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a result file says about its run before the first result: what was planned, so that a run which was cut off does
 * not look like a short one.
 *
 * <p>In the file it is a map of strings, which JCStress's own reader skips.
 *
 * @param arguments the options, as JCStress understands them
 * @param started when the run began
 * @param cpus CPUs that it could use
 * @param plannedForks forks for each test
 * @param leftOut the tests that cannot run on the machine
 */
public record RunHeader(
        List<String> arguments,
        Instant started,
        int cpus,
        SortedMap<String, Integer> plannedForks,
        List<LeftOutTest> leftOut) {

    private static final String FORMAT = "format";
    private static final String FORMAT_1 = "jcstress-kit/1";

    /** The same in older files. */
    private static final String EARLIER_FORMAT_1 = "org.pyerr.stress/1";

    private static final String ARGUMENTS = "arguments";
    private static final String STARTED = "started";
    private static final String CPUS = "cpus";
    private static final String PLANNED = "planned:";
    private static final String LEFT_OUT = "left-out:";
    private static final String CORES = "cores";
    private static final String ENDED = "ended";

    /**
     * The plans of this run and another one together: the forks of both, and options, start and CPUs of the first. A
     * test is left out if neither planned it.
     */
    RunHeader and(RunHeader other) {
        SortedMap<String, Integer> planned = new TreeMap<>(plannedForks);
        other.plannedForks.forEach((test, forks) -> planned.merge(test, forks, Integer::sum));
        SortedMap<String, LeftOutTest> out = new TreeMap<>();
        Stream.of(leftOut, other.leftOut)
                .flatMap(List::stream)
                .filter(test -> !planned.containsKey(test.name()))
                .forEach(test -> out.putIfAbsent(test.name(), test));
        return new RunHeader(arguments, started, cpus, planned, List.copyOf(out.values()));
    }

    /** The header as it is written; {@link HashMap} is a class that result files contain anyway. */
    HashMap<String, String> toMap() {
        HashMap<String, String> map = new HashMap<>();
        map.put(FORMAT, FORMAT_1);
        map.put(ARGUMENTS, String.join("\n", arguments));
        map.put(STARTED, started.toString());
        map.put(CPUS, Integer.toString(cpus));
        plannedForks.forEach((test, forks) -> map.put(PLANNED + test, forks.toString()));
        for (LeftOutTest test : leftOut) {
            map.put(LEFT_OUT + test.name(), Integer.toString(test.neededCores()));
            map.put(CORES, Integer.toString(test.availableCores()));
        }
        return map;
    }

    /** The last object in the file of a run that came to its end. */
    static HashMap<String, String> footer(Instant ended) {
        HashMap<String, String> map = new HashMap<>();
        map.put(FORMAT, FORMAT_1);
        map.put(ENDED, ended.toString());
        return map;
    }

    private static boolean isOurs(Map<?, ?> map) {
        Object format = map.get(FORMAT);
        return FORMAT_1.equals(format) || EARLIER_FORMAT_1.equals(format);
    }

    static boolean isHeader(Map<?, ?> map) {
        return isOurs(map) && map.containsKey(STARTED);
    }

    static boolean isFooter(Map<?, ?> map) {
        return isOurs(map) && map.containsKey(ENDED);
    }

    static Instant ended(Map<?, ?> footer) {
        return Instant.parse(text(footer, ENDED));
    }

    static RunHeader fromMap(Map<?, ?> map) {
        SortedMap<String, Integer> planned = new TreeMap<>();
        SortedMap<String, LeftOutTest> leftOut = new TreeMap<>();
        for (Object key : map.keySet()) {
            String name = (String) key;
            if (name.startsWith(PLANNED)) {
                planned.put(name.substring(PLANNED.length()), number(map, name));
            } else if (name.startsWith(LEFT_OUT)) {
                String test = name.substring(LEFT_OUT.length());
                leftOut.put(test, new LeftOutTest(test, number(map, name), number(map, CORES)));
            }
        }
        return new RunHeader(
                text(map, ARGUMENTS).lines().toList(),
                Instant.parse(text(map, STARTED)),
                number(map, CPUS),
                planned,
                List.copyOf(leftOut.values()));
    }

    private static int number(Map<?, ?> map, String key) {
        return Integer.parseInt(text(map, key));
    }

    private static String text(Map<?, ?> map, String key) {
        return (String) map.get(key);
    }
}
