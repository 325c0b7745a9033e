/**
 * Forced interleavings for the tests: real threads that do the model's steps in an order that the test writes down, and
 * the same steps replayed on the JDK's own locks.
 */
package org.lockcore.forced;
