package org.lockcore;

/**
 * What can be compiled out of the locks, so that its price can be measured. Constants to the just-in-time compiler: a
 * flag that is off leaves no instruction behind.
 */
final class Instrumentation {

    /** The wait-for graph: on unless {@code -Dorg.lockcore.detection=false}. */
    static final boolean DETECTION = isOn("org.lockcore.detection");

    /** The branch of each operation to a scheduler: on unless {@code -Dorg.lockcore.control=false}. */
    static final boolean CONTROL = isOn("org.lockcore.control");

    private Instrumentation() {}

    private static boolean isOn(String property) {
        return !"false".equals(System.getProperty(property));
    }
}
