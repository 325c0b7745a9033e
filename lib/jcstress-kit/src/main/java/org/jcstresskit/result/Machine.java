package org.jcstresskit.result;

/**
 * The machine that a run took place on. Frequencies can be compared only between like machines.
 *
 * @param cpus CPUs that the run used; 0 where the result file does not say
 * @param arch processor architecture, such as {@code amd64}
 * @param os name and version of the operating system
 * @param jdk version of the JDK, such as {@code 17.0.15}
 * @param vendor vendor of the JDK
 * @param vm name of the JVM
 */
public record Machine(int cpus, String arch, String os, String jdk, String vendor, String vm) {}
