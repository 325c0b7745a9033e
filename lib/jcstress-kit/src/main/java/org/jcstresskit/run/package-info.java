/**
 * Plans and runs JCStress.
 *
 * <p>{@link org.jcstresskit.run.StressRunner} is the way in. It is put together from JCStress's own public parts
 * instead of calling {@code JCStress.run()}, because that neither says what it planned, nor writes its results where
 * they are safe, nor keeps to a time.
 */
package org.jcstresskit.run;
