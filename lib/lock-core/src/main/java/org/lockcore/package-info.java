/**
 * Threads over shared objects (locks, gates, channels), whose hangs are detected exactly.
 *
 * <p>Every visible {@link org.lockcore.Operation} is one of a {@link org.lockcore.SharedObject}. Threads run them
 * freely (a stress run) or under a {@link org.lockcore.Scheduler} (an exploration, a forced schedule); the operations
 * are the same code.
 */
package org.lockcore;
