package org.jcstresskit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.vm.ContendedTestMain;
import org.openjdk.jcstress.vm.SimpleTestMain;
import org.openjdk.jcstress.vm.VMSupport;
import org.openjdk.jcstress.vm.VMSupportException;

/**
 * Probes a JVM for what {@link VMSupport#initFlags} needs, in five starts instead of two dozen. JCStress starts a JVM
 * for each option, and most of those starts touch a whole heap. Here all options that are usually known are tried
 * together: if they all work, each of them works. If they do not, JCStress finds out which of them do.
 */
final class JvmProbe {
    private static final String UNLOCK = "-XX:+UnlockDiagnosticVMOptions";
    private static final String CONTENDED = "-XX:-RestrictContended";
    private static final List<String> C2_STRESS =
            List.of("-XX:+StressLCM", "-XX:+StressGCM", "-XX:+StressIGVN", "-XX:+StressCCP");

    private JvmProbe() {}

    /** Probes the JVM in one way or the other; JCStress knows the results then. */
    static void ask(Options options) throws ReflectiveOperationException {
        if (!askAtOnce(options)) {
            VmKnowledge.clear();
            VMSupport.initFlags(options);
        }
    }

    /** Tries all options at once; returns whether that succeeded. */
    static boolean askAtOnce(Options options) throws ReflectiveOperationException {
        VmKnowledge.clear();
        List<String> flags = flags(options);
        List<String> all = new ArrayList<>(flags);
        all.addAll(List.of("-XX:+C1ProfileCalls", "-XX:+UseLoopPredicate", "-XX:StressSeed=42"));
        all.addAll(C2_STRESS);
        if (!starts(JvmProbes.class, all)) {
            return false;
        }
        SortedMap<String, String> known = VmKnowledge.read();
        VmKnowledge.ANSWERS.forEach(answer -> known.put(answer, "true"));
        known.put("BIASED_LOCKING_AVAILABLE", starts("-XX:+UseBiasedLocking"));
        known.put("PRINT_ASSEMBLY_AVAILABLE", starts("-XX:+PrintAssembly"));
        known.put("COMPILER_DIRECTIVES_AVAILABLE", acceptsDirectives());
        known.put("GLOBAL_JVM_FLAGS", String.join(" ", flags));
        known.put("C2_STRESS_JVM_FLAGS", String.join(" ", C2_STRESS));
        known.put("C2_ONLY_STRESS_JVM_FLAGS", "-XX:-TieredCompilation " + String.join(" ", C2_STRESS));
        VmKnowledge.writeJvm(known);
        return true;
    }

    /** The options that JCStress gives to all forks of a JVM that knows them, in its order. */
    private static List<String> flags(Options options) {
        int heap = options.getHeapPerForkMb();
        List<String> flags =
                new ArrayList<>(List.of(UNLOCK, "-XX:-UsePerfData", "-Xms" + heap + "M", "-Xmx" + heap + "M"));
        if (options.isPretouchHeap()) {
            flags.add("-XX:+AlwaysPreTouch");
        }
        flags.addAll(List.of(
                "-XX:ParallelGCThreads=2",
                "-XX:ConcGCThreads=2",
                "-XX:G1ConcRefinementThreads=2",
                "-XX:CICompilerCount=2"));
        // JCStress's own check fails where the class path has a folder, as in an IDE.
        if (starts(ContendedTestMain.class, List.of(UNLOCK, CONTENDED))) {
            flags.add(CONTENDED);
        }
        flags.add("-XX:+DebugNonSafepoints");
        return flags;
    }

    private static String acceptsDirectives() {
        try {
            Path file = Files.createTempFile("jcstress", "directives");
            try {
                Files.writeString(file, "[ { match: \"*::*\", PrintInlining: true } ]");
                return starts("-XX:CompilerDirectivesFile=" + file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return "false";
        }
    }

    private static String starts(String option) {
        return Boolean.toString(starts(SimpleTestMain.class, List.of(UNLOCK, option)));
    }

    private static boolean starts(Class<?> main, List<String> options) {
        List<String> command = new ArrayList<>(options);
        command.add(main.getName());
        try {
            VMSupport.tryWith(command.toArray(String[]::new));
            return true;
        } catch (VMSupportException e) {
            return false;
        }
    }
}
