package org.jcstresskit.run;

import java.util.Locale;

/** How many ways of compiling and configuring the forked JVMs a run covers. */
public enum Breadth {
    /** One way: the JVM compiles as it does by default. */
    ONE,
    /** JCStress's {@code -sc false}: interpreted, by each compiler, and with randomized code. */
    UNIFIED,
    /** JCStress's default: each actor in each of three ways, and with randomized code. */
    SPLIT;

    /** The breadth as it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
