package org.jcstresskit.gate;

import org.jcstresskit.result.Machine;

/**
 * The properties that machines must share for their frequencies to be compared.
 *
 * @param cpus CPUs that the run used
 * @param jdk major version of the JDK, such as {@code 17}
 * @param arch processor architecture
 */
record LikeMachine(int cpus, String jdk, String arch) {
    static LikeMachine of(Machine machine) {
        return new LikeMachine(machine.cpus(), machine.jdk().split("[.+-]", 2)[0], machine.arch());
    }

    @Override
    public String toString() {
        return "%d CPUs, JDK %s, %s".formatted(cpus, jdk, arch);
    }
}
