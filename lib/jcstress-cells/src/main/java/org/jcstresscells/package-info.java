/**
 * JCStress tests that differ in one value and their outcome table, declared by a field each.
 *
 * <p>JCStress's annotation processor sees only the methods that a test class declares itself, so a suite of many tests
 * of one shape repeats the shape in each. Here the shape is a {@link org.jcstresscells.Harness}, the tests of a topic
 * are the {@link org.jcstresscells.Cell} fields of a class {@code SomethingCells}, and the processor writes the class
 * {@code Something} with a nested test for each of them, in time for JCStress's own processor to find it.
 */
package org.jcstresscells;
