package org.jcstresscells;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A JCStress test, declared by the value that it tests. The field is static and final, of the type that the harness's
 * constructor takes or a {@link java.util.function.Supplier} of it; a supplier is called when the test's own class is
 * initialized, in the JVM that runs that test and in no other. The test is named by the field: {@code BOTH_ATTACHED}
 * becomes {@code BothAttached}.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.SOURCE)
public @interface Cell {
    /** The outcome table: a class with {@code @Outcome}s, one value in an id for each actor and each arbiter method. */
    Class<?> value();

    /**
     * The names of this cell's actors, written as in {@link Cells#actors}; needed only where they differ from those.
     */
    String actors() default "";
}
