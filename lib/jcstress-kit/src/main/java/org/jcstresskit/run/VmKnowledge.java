package org.jcstresskit.run;

import java.lang.reflect.Field;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jcstress.os.AffinitySupport;
import org.openjdk.jcstress.os.OSSupport;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * What JCStress found out about the JVM and the system by starting them with one option after the other. JCStress keeps
 * it in private static fields, which nothing else fills: this reads and writes them, so that it can be kept for the
 * next run. The fields are those of JCStress 0.16.
 */
final class VmKnowledge {
    private static final List<String> LISTS =
            List.of("GLOBAL_JVM_FLAGS", "C2_STRESS_JVM_FLAGS", "C2_ONLY_STRESS_JVM_FLAGS");

    static final List<String> ANSWERS = List.of(
            "THREAD_SPIN_WAIT_AVAILABLE",
            "COMPILER_DIRECTIVES_AVAILABLE",
            "PRINT_ASSEMBLY_AVAILABLE",
            "STRESS_SEED_AVAILABLE",
            "C1_AVAILABLE",
            "C2_AVAILABLE",
            "COMPILERS_AVAILABLE",
            "BIASED_LOCKING_AVAILABLE");

    private static final List<String> SYSTEM_ANSWERS = List.of("TASKSET_AVAILABLE", "AFFINITY_SUPPORT_AVAILABLE");
    private static final String AFFINITY_OPTIONS = "AFFINITY_ADDITIONAL_OPTIONS";

    private VmKnowledge() {}

    /** Forgets what is known of the JVM: JCStress only ever adds to its lists. */
    static void clear() throws ReflectiveOperationException {
        for (String name : LISTS) {
            list(name).clear();
        }
    }

    /** Everything that JCStress knows now. */
    static SortedMap<String, String> read() throws ReflectiveOperationException {
        SortedMap<String, String> known = new TreeMap<>();
        for (String name : LISTS) {
            known.put(name, String.join(" ", list(name)));
        }
        for (String name : ANSWERS) {
            known.put(name, Boolean.toString(field(VMSupport.class, name).getBoolean(null)));
        }
        for (String name : SYSTEM_ANSWERS) {
            known.put(name, Boolean.toString(field(OSSupport.class, name).getBoolean(null)));
        }
        return known;
    }

    /**
     * Writes all of it to JCStress's fields. The native library for binding threads is unpacked again, as in each run.
     */
    static void write(SortedMap<String, String> known) throws ReflectiveOperationException {
        for (String name : SYSTEM_ANSWERS) {
            field(OSSupport.class, name).setBoolean(null, Boolean.parseBoolean(known.get(name)));
        }
        if (OSSupport.affinitySupportAvailable()) {
            prepareAffinity();
        }
        writeJvm(known);
    }

    private static void prepareAffinity() throws ReflectiveOperationException {
        try {
            field(OSSupport.class, AFFINITY_OPTIONS).set(null, AffinitySupport.prepare());
        } catch (LinkageError | RuntimeException e) {
            // As in JCStress: threads are not bound where the library cannot be unpacked.
            field(OSSupport.class, "AFFINITY_SUPPORT_AVAILABLE").setBoolean(null, false);
        }
    }

    /** Writes what concerns the JVM to JCStress's fields. */
    static void writeJvm(SortedMap<String, String> known) throws ReflectiveOperationException {
        clear();
        for (String name : LISTS) {
            list(name).addAll(words(known.get(name)));
        }
        for (String name : ANSWERS) {
            field(VMSupport.class, name).setBoolean(null, Boolean.parseBoolean(known.get(name)));
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(String name) throws ReflectiveOperationException {
        return (List<String>) field(VMSupport.class, name).get(null);
    }

    private static Field field(Class<?> owner, String name) throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
