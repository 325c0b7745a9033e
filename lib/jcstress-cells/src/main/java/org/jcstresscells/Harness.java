package org.jcstresscells;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the tests of {@link Cells} have in common: a superclass whose constructor takes the value that a cell declares.
 * Each sample is a new instance.
 *
 * <p>All tests of a harness in one compilation, generated or written out, are listed in a class beside it. For a
 * harness {@code Printing} it is {@code PrintingTests.ALL}, a map from the name that JCStress gives to a test to the
 * test's constructor.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Harness {
    /** The method that each actor calls with its number, which counts from 0; it returns the actor's result. */
    String actor();

    /** The methods called when all actors have ended; their results follow those of the actors, in this order. */
    String[] arbiter() default {};
}
