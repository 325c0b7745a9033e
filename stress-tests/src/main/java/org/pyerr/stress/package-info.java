/** The runnable jar: JCStress's tests of the model, and the program that runs them. */
package org.pyerr.stress;
