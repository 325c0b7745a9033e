package org.jcstresscells;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class {@code SomethingCells} whose {@link Cell}s become the nested tests of a generated class {@code Something}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface Cells {
    /** The superclass of the tests, a {@link Harness}. */
    Class<?> harness();

    /**
     * The names of the actors in the order of their numbers, such as {@code "reader, writer"}. They hold for all cells
     * that do not name their own.
     */
    String actors();
}
