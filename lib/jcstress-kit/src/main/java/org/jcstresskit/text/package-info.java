/** Numbers, columns and colours in lines for people. */
package org.jcstresskit.text;
