/** What a suite of stress tests says of itself. */
package org.jcstresskit.suite;
