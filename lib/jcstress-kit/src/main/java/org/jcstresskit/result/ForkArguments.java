package org.jcstresskit.result;

import java.util.List;

/** The arguments that a forked JVM was started with, and what of them are conditions of its test. */
public final class ForkArguments {
    /** The system property that names the generated runner of the fork's test. */
    public static final String GENERATED_RUNNER = "org.jcstresskit.runner";

    private static final String RUNNER = "-D" + GENERATED_RUNNER + "=";
    private static final String SEED = "-XX:StressSeed=";

    private ForkArguments() {}

    /** The argument that names the generated runner. */
    public static String runner(String generatedRunner) {
        return RUNNER + generatedRunner;
    }

    /** The arguments that replicates share: all but the seed of randomized compilation. */
    public static List<String> shared(List<String> arguments) {
        return given(arguments).stream()
                .filter(argument -> !argument.startsWith(SEED))
                .toList();
    }

    /** The arguments without the name of the runner, which follows from the test. */
    public static List<String> given(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> !argument.startsWith(RUNNER))
                .toList();
    }

    /** Whether the fork's runner found the generated one by these arguments. */
    static boolean nameARunner(List<String> arguments) {
        return arguments.stream().anyMatch(argument -> argument.startsWith(RUNNER));
    }
}
