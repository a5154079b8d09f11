/** Compares what Driftwood reads with what other programs read in the same captures. */
@NullMarked
package org.driftwood.oracle;

import org.jspecify.annotations.NullMarked;
