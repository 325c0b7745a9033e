package org.pyerr.model.sync;

/**
 * What can be compiled out of the locks, so that its price can be measured. Constants to the just-in-time compiler: a
 * flag that is off leaves no instruction behind.
 */
final class Instrumentation {

    /** The wait-for graph: on unless {@code -Dorg.pyerr.model.detection=false}. */
    static final boolean DETECTION = isOn("org.pyerr.model.detection");

    /** The branch of each step to a controller: on unless {@code -Dorg.pyerr.model.control=false}. */
    static final boolean CONTROL = isOn("org.pyerr.model.control");

    private Instrumentation() {}

    private static boolean isOn(String property) {
        return !"false".equals(System.getProperty(property));
    }
}
