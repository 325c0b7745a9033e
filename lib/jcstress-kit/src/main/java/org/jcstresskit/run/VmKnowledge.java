package org.jcstresskit.run;

import java.lang.reflect.Field;
import java.util.ArrayList;
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
    private VmKnowledge() {}

    /** Spares JCStress from counting the CPUs, which it does by keeping all of them busy for a second. */
    static void writeCpus(int cpus) throws ReflectiveOperationException {
        field(VMSupport.class, "HOT_CPUS").setInt(null, cpus);
    }

    /** Forgets what is known of the JVM's options: JCStress only ever adds to its lists. */
    static void clear() throws ReflectiveOperationException {
        for (Field field : fields()) {
            if (isList(field)) {
                list(field).clear();
            }
        }
    }

    /** Everything that JCStress knows now, by the names of its fields. */
    static SortedMap<String, String> read() throws ReflectiveOperationException {
        SortedMap<String, String> known = new TreeMap<>();
        for (Field field : fields()) {
            known.put(
                    field.getName(),
                    isList(field) ? String.join(" ", list(field)) : Boolean.toString(field.getBoolean(null)));
        }
        return known;
    }

    /**
     * Writes all of it to JCStress's fields. The native library for binding threads is unpacked again, as in each run.
     */
    static void write(SortedMap<String, String> known) throws ReflectiveOperationException {
        clear();
        for (Field field : fields()) {
            String value = known.getOrDefault(field.getName(), "");
            if (isList(field)) {
                list(field).addAll(value.isEmpty() ? List.of() : List.of(value.split(" ")));
            } else {
                field.setBoolean(null, Boolean.parseBoolean(value));
            }
        }
        if (OSSupport.affinitySupportAvailable()) {
            prepareAffinity();
        }
    }

    private static void prepareAffinity() throws ReflectiveOperationException {
        try {
            field(OSSupport.class, "AFFINITY_ADDITIONAL_OPTIONS").set(null, AffinitySupport.prepare());
        } catch (LinkageError | RuntimeException e) {
            // As in JCStress: threads are not bound where the library cannot be unpacked.
            field(OSSupport.class, "AFFINITY_SUPPORT_AVAILABLE").setBoolean(null, false);
        }
    }

    /** The answers to what JCStress asked, yes or no, and the lists of options that it found to work. */
    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Class<?> owner : List.of(VMSupport.class, OSSupport.class)) {
            for (Field field : owner.getDeclaredFields()) {
                if (field.getType() == boolean.class || isList(field)) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static boolean isList(Field field) {
        return field.getName().endsWith("_JVM_FLAGS");
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Field field) throws ReflectiveOperationException {
        return (List<String>) field.get(null);
    }

    private static Field field(Class<?> owner, String name) throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
