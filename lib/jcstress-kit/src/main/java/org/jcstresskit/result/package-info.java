/**
 * The results of a stress run as data: counts of samples, never percentages.
 *
 * <p>{@link org.jcstresskit.result.StressRun} is the document; console, reports and the gate are renderings of it. It
 * is read from, and was written through, one {@code .bin.gz} file that JCStress's own tools read as well.
 */
package org.jcstresskit.result;
