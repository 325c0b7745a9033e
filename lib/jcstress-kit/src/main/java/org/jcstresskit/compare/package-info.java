/** Runs two builds of the program alternately. */
package org.jcstresskit.compare;
