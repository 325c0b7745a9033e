package org.jcstresskit.run;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.os.OSSupport;
import org.openjdk.jcstress.vm.SimpleTestMain;
import org.openjdk.jcstress.vm.VMSupport;
import org.openjdk.jcstress.vm.VMSupportException;

/**
 * The JVM that is tested, which is the one that runs the program. JCStress keeps what it finds out about it in static
 * fields, so there is one.
 */
final class TargetJvm {
    /** How the JVM begins to say why it does not start. */
    private static final String NOTHING_SAID = "Error occurred during initialization of VM";

    /** What the fields of {@link VMSupport} were filled for. */
    private static ProbedFor probedFor;

    private record ProbedFor(int heapMb, boolean pretouch) {}

    private TargetJvm() {}

    /**
     * Finds out which options the JVM and the system support, unless this program or an earlier one did; returns a
     * message about it.
     */
    static synchronized String probe(Options options, ProbeCache cache) {
        ProbedFor wanted = new ProbedFor(options.getHeapPerForkMb(), options.isPretouchHeap());
        if (wanted.equals(probedFor)) {
            return "";
        }
        try {
            String said = probe(wanted, options, cache);
            probedFor = wanted;
            return said;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this is not JCStress 0.16", e);
        }
    }

    private static String probe(ProbedFor wanted, Options options, ProbeCache cache)
            throws ReflectiveOperationException {
        String name = System.getProperty("java.home") + " " + wanted;
        String validFor = wanted + " " + Surroundings.describe();
        Optional<SortedMap<String, String>> known = cache.read(name, validFor);
        if (known.isPresent()) {
            VmKnowledge.write(known.get());
            return "The JVM and the system were probed by an earlier run.";
        }
        CapturedOutput<Void> probing = CapturedOutput.<Void, ReflectiveOperationException>of(() -> {
            if (probedFor == null) {
                OSSupport.init();
            }
            VmKnowledge.clear();
            VMSupport.initFlags(options);
            return null;
        });
        cache.write(name, validFor, VmKnowledge.read());
        return probing.out();
    }

    /**
     * The configurations that JCStress would run, of those that this JVM accepts.
     *
     * @throws CommandFailedException if it accepts none
     */
    static List<JvmConfiguration> configurations(Options options, Breadth breadth) {
        if (breadth == Breadth.ONE) {
            List<String> arguments = plainArguments(options);
            requireAccepted(options, arguments);
            return List.of(JvmConfiguration.of(arguments));
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
            throw refused(options, probing.out());
        }
        return configurations;
    }

    private static void requireAccepted(Options options, List<String> arguments) {
        complaint(arguments).ifPresent(output -> {
            throw refused(options, output);
        });
    }

    /** What a JVM says that does not start with the arguments. Without any it starts: it did when it was probed. */
    private static Optional<String> complaint(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(arguments);
        command.add(SimpleTestMain.class.getName());
        try {
            VMSupport.tryWith(command.toArray(String[]::new));
            return Optional.empty();
        } catch (VMSupportException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** In the order in which JCStress puts them together. */
    private static List<String> plainArguments(Options options) {
        List<String> arguments = new ArrayList<>(options.getJvmArgsPrepend());
        arguments.addAll(inherited());
        arguments.addAll(options.getJvmArgs());
        return arguments;
    }

    /** The arguments of this program's own JVM, which JCStress gives to the forked ones as well. */
    private static List<String> inherited() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    private static CommandFailedException refused(Options options, String output) {
        boolean given =
                !options.getJvmArgs().isEmpty() || !options.getJvmArgsPrepend().isEmpty();
        Optional<String> own = given ? complaint(inherited()) : Optional.of(output);
        return new CommandFailedException(
                ExitCode.USAGE,
                own.map(complaint -> refusal(
                                "this program's own %s, which forks take over".formatted(String.join(" ", inherited())),
                                complaint))
                        .orElseGet(() -> refusal("these -jvmArgs", output)));
    }

    /** That no JVM starts with the arguments, and why, by what it said. */
    static String refusal(String arguments, String output) {
        List<String> lines =
                output.lines().filter(line -> !line.startsWith(NOTHING_SAID)).toList();
        String reason = lines.stream()
                .filter(line -> line.contains("Unrecognized") || line.contains("rror"))
                .findFirst()
                .orElse(lines.isEmpty() ? "no reason given" : lines.get(0));
        return "no JVM starts with %s: %s".formatted(arguments, reason.strip());
    }
}
