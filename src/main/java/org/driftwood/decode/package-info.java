/** What one packet's bytes say. Plain JDK, so that the browser can run it too. */
@NullMarked
package org.driftwood.decode;

import org.jspecify.annotations.NullMarked;
