/** The portal; one package below this for each thing that it does. */
@NullMarked
package org.driftwood;

import org.jspecify.annotations.NullMarked;
