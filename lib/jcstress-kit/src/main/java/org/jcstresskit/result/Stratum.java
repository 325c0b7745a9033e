package org.jcstresskit.result;

import java.util.List;

/**
 * The conditions under which forks of one test are alike.
 *
 * @param compilation how each actor is compiled, such as {@code "first: C1, second: Interpreter"}, or {@code "unified"}
 *     where the JVM decides
 * @param jvmArguments the JVM's arguments without the random seed, which differs between replicates
 * @param scheduling where each actor runs and in which strides, such as {@code "first: package group 0, core group 1; 4
 *     x 256 samples"}
 */
public record Stratum(String compilation, List<String> jvmArguments, String scheduling) {}
