package org.jcstresskit.result;

import java.io.ObjectInputFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.SpinLoopStyle;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.CPUMap;
import org.openjdk.jcstress.os.NodeType;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.util.Counter;
import org.openjdk.jcstress.util.Environment;

/**
 * Refuses every class that a result file does not need. Result files come from other machines, and deserializing a
 * class of the sender's choice would run the sender's code.
 */
final class ResultFileFilter implements ObjectInputFilter {
    private static final Set<Class<?>> ALLOWED = Set.of(
            TestResult.class,
            TestConfig.class,
            org.openjdk.jcstress.infra.Status.class,
            Counter.class,
            Environment.class,
            SpinLoopStyle.class,
            SchedulingClass.class,
            AffinityMode.class,
            NodeType.class,
            CPUMap.class,
            Enum.class,
            ArrayList.class,
            HashMap.class,
            Map.Entry.class,
            Object.class,
            String.class);

    /** A result refers to a configuration, that to lists, those to strings. */
    private static final int MAX_DEPTH = 10;

    /** JCStress's counters have 64 slots, and grow by powers of two with the outcomes. */
    private static final int MAX_ARRAY_LENGTH = 1 << 20;

    private String refused;

    /** How deep the outermost map of the object is. */
    private long outermostMap = Long.MAX_VALUE;

    /** Another object of the file begins. */
    void beginObject() {
        outermostMap = Long.MAX_VALUE;
    }

    @Override
    public Status checkInput(FilterInfo info) {
        Class<?> type = info.serialClass();
        if (type != null && !isAllowed(type)) {
            refused = type.getName();
            return Status.REJECTED;
        }
        boolean tooLarge = info.depth() > MAX_DEPTH || info.arrayLength() > MAX_ARRAY_LENGTH;
        return tooLarge || isMapInMap(type, info.depth()) ? Status.REJECTED : Status.ALLOWED;
    }

    /**
     * Whether a map begins that may be inside another one, which could be a key of it before it is complete. The filter
     * cannot see what surrounds an object, but every map that is not empty asks it for its table.
     */
    private boolean isMapInMap(Class<?> type, long depth) {
        if (type != Map.Entry[].class) {
            return false;
        }
        outermostMap = Math.min(outermostMap, depth);
        return depth > outermostMap;
    }

    /** The class that was refused, or null. */
    String refused() {
        return refused;
    }

    private static boolean isAllowed(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() || ALLOWED.contains(element);
    }
}
