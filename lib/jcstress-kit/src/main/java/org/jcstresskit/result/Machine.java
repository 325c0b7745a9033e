package org.jcstresskit.result;

import java.util.regex.Pattern;

/**
 * The machine that a run took place on. Frequencies can be compared only between like machines.
 *
 * @param cpus CPUs that the run used; 0 where the result file does not say
 * @param arch processor architecture, such as {@code amd64}
 * @param os name of the operating system, with the first two numbers of its version
 * @param jdk version of the JDK, such as {@code 17.0.15}
 * @param vendor vendor of the JDK
 * @param vm name of the JVM
 */
public record Machine(int cpus, String arch, String os, String jdk, String vendor, String vm) {
    private static final Pattern REST_OF_VERSION = Pattern.compile("(\\d+\\.\\d+)\\S*$");

    /** Drops the rest of the operating system's version, which names a build: no comparison looks at it. */
    public Machine {
        os = REST_OF_VERSION.matcher(os).replaceFirst("$1");
    }
}
