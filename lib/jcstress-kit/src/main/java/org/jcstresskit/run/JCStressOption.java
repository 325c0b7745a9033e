package org.jcstresskit.run;

/**
 * The command line options of JCStress 0.16 but {@code -l}, which is the command {@code list} here. They are listed
 * here so that an unknown one can be told apart: JCStress takes {@code -tb 5} for {@code -t b}, and ignores what is
 * left over.
 */
public enum JCStressOption {
    /** Regular expression that selects tests. */
    TESTS("t", Value.REQUIRED, "REGEXP", "Run the tests whose names contain a match."),
    /** Folder of the results. */
    RESULTS("r", Value.REQUIRED, "DIR", "Folder for the results (default: results/)."),
    /** Result file to report on again. */
    PARSE("p", Value.REQUIRED, "FILE", "Run nothing, report on this result file again."),
    /** Preset of forks, iterations and time. */
    MODE("m", Value.REQUIRED, "MODE", "JCStress's preset: sanity, quick, default, tough, stress."),
    /** Forks of each test. */
    FORKS("f", Value.OPTIONAL, "N", "Forked JVMs for each test and configuration."),
    /** Multiplier of forks with randomized compilation. */
    STRESS_FORKS("fsm", Value.OPTIONAL, "N", "Multiplier of -f for randomized compilation."),
    /** Iterations of each fork. */
    ITERATIONS("iters", Value.REQUIRED, "N", "Iterations in each fork."),
    /** Time of each iteration. */
    TIME("time", Value.REQUIRED, "MS", "Time of an iteration, in ms."),
    /** Compile each actor in its own way. */
    SPLIT_COMPILATION("sc", Value.OPTIONAL, "BOOL", "Compile each actor in its own way."),
    /** Arguments of the forked JVMs. */
    JVM_ARGS("jvmArgs", Value.REQUIRED, "STRING", "JVM arguments, instead of those probed for."),
    /** More arguments of the forked JVMs. */
    JVM_ARGS_PREPEND("jvmArgsPrepend", Value.REQUIRED, "STRING", "JVM arguments, put in front."),
    /** CPUs to use. */
    CPUS("c", Value.REQUIRED, "N", "CPUs to use (default: all)."),
    /** Heap of each fork. */
    HEAP("hs", Value.REQUIRED, "MB", "Java heap of each fork, in MB."),
    /** Touch the heap before the run. */
    PRETOUCH("pth", Value.OPTIONAL, "BOOL", "Touch the heap before sampling."),
    /** Affinity of the threads. */
    AFFINITY("af", Value.OPTIONAL, "MODE", "Affinity of threads: NONE, GLOBAL, LOCAL."),
    /** How JCStress's own threads wait. */
    SPIN_STYLE("spinStyle", Value.REQUIRED, "STYLE", "How the harness waits, such as HARD."),
    /** Samples in a stride. */
    STRIDE_SIZE("strideSize", Value.REQUIRED, "N", "Samples between two meetings of the threads."),
    /** Strides in an epoch. */
    STRIDE_COUNT("strideCount", Value.REQUIRED, "N", "Strides between two looks at the results."),
    /** Print each fork. */
    VERBOSE("v", Value.NONE, "", "Print what is probed, and each fork's result."),
    /** Print more. */
    VERY_VERBOSE("vv", Value.NONE, "", "Print the compiled code as well, where the JVM can."),
    /** Print still more. */
    EXTREMELY_VERBOSE("vvv", Value.NONE, "", "The same.");

    /** Whether an option takes a value. */
    public enum Value {
        /** The option takes no value. */
        NONE,
        /** The option may stand without a value. */
        OPTIONAL,
        /** The option must be followed by a value. */
        REQUIRED
    }

    private final String key;
    private final Value value;
    private final String label;
    private final String description;

    JCStressOption(String key, Value value, String label, String description) {
        this.key = key;
        this.value = value;
        this.label = label;
        this.description = description;
    }

    /** The option as it is written: {@code -t}. */
    public String flag() {
        return "-" + key;
    }

    /** Whether it takes a value. */
    public Value value() {
        return value;
    }

    /** The label of its value, for help; empty where it takes none. */
    public String label() {
        return label;
    }

    /** The description of its effect, in one line. */
    public String description() {
        return description;
    }
}
