/** PyO3's {@code PyErr}: its state, and the rules of each version by which it is normalized. */
package org.pyerr.model.error;
