package org.pyerr.stress.run;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.vm.SimpleTestMain;
import org.openjdk.jcstress.vm.VMSupport;
import org.openjdk.jcstress.vm.VMSupportException;
import org.pyerr.stress.result.CommandFailedException;
import org.pyerr.stress.result.ExitCode;

/**
 * The JVM that is tested, which is the one that runs the program. JCStress keeps what it finds out about it in static
 * fields, so there is one.
 */
final class TargetJvm {
    /** What the fields of {@link VMSupport} were filled for; probing takes about 8 s. */
    private static ProbedFor probedFor;

    private record ProbedFor(int heapMb, boolean pretouch) {}

    private TargetJvm() {}

    /** Finds out which flags the JVM knows, unless that is known already; returns what it says. */
    static synchronized String probe(Options options) {
        ProbedFor wanted = new ProbedFor(options.getHeapPerForkMb(), options.isPretouchHeap());
        if (wanted.equals(probedFor)) {
            return "";
        }
        CapturedOutput<Void> probing = CapturedOutput.of(() -> {
            VMSupport.initFlags(options);
            return null;
        });
        probedFor = wanted;
        return probing.out();
    }

    /** Measures how long a JVM takes to start and to end with the arguments of a fork. */
    static Duration startTime(JvmConfiguration configuration) {
        List<String> command = new ArrayList<>(configuration.arguments().get());
        command.add(SimpleTestMain.class.getName());
        long start = System.nanoTime();
        try {
            VMSupport.tryWith(command.toArray(String[]::new));
        } catch (VMSupportException e) {
            throw refused(e.getMessage());
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * The configurations that JCStress would run, of those that this JVM accepts.
     *
     * @throws CommandFailedException if it accepts none
     */
    static List<JvmConfiguration> configurations(Options options, Breadth breadth) {
        if (breadth == Breadth.ONE) {
            return List.of(JvmConfiguration.of(plainArguments(options)));
        }
        // JCStress adds to its list with every call.
        VMSupport.getAvailableVMConfigs().clear();
        CapturedOutput<Void> probing = CapturedOutput.of(() -> {
            VMSupport.detectAvailableVMConfigs(
                    breadth == Breadth.SPLIT, options.getJvmArgs(), options.getJvmArgsPrepend());
            return null;
        });
        List<JvmConfiguration> configurations = VMSupport.getAvailableVMConfigs().stream()
                .map(JvmConfiguration::of)
                .toList();
        if (configurations.isEmpty()) {
            throw refused(probing.out());
        }
        return configurations;
    }

    /** In the order in which JCStress puts them together. */
    private static List<String> plainArguments(Options options) {
        List<String> arguments = new ArrayList<>(options.getJvmArgsPrepend());
        arguments.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        arguments.addAll(options.getJvmArgs());
        return arguments;
    }

    private static CommandFailedException refused(String output) {
        String reason = output.lines()
                .filter(line -> line.contains("Unrecognized") || line.contains("rror"))
                .findFirst()
                .orElse(output.lines().findFirst().orElse("no reason given"));
        return new CommandFailedException(ExitCode.USAGE, "no JVM starts with these -jvmArgs: " + reason.strip());
    }
}
