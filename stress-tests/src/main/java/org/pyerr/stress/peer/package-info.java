/**
 * The price of exact detection: the same lock programs on the model's locks and on those that one would otherwise take.
 * Not part of the suite; run by the {@code bench} command.
 *
 * <p>Two programs. In the <em>safe</em> one both threads take the GIL and inside it the stderr lock. In the
 * <em>inversion</em> one thread does so, and the other acquires the stderr lock and inside it the GIL.
 */
package org.pyerr.stress.peer;
