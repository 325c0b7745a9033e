/** Reads cells, and writes JCStress tests. */
package org.jcstresscells.processor;
