/**
 * What a process with Python in it adds to the locks of {@link org.lockcore}: the GIL, the lock of Python's own stream,
 * and the file descriptor that all write to.
 */
package org.pyerr.model.sync;
