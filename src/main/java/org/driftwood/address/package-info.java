/** The address tool: anybody's address or packet, taken apart. Nothing is stored. */
@ApplicationModule(allowedDependencies = { "decode" })
@NullMarked
package org.driftwood.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
