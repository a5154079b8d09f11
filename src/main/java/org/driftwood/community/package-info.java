/** What all reports say together. */
@ApplicationModule(allowedDependencies = { "report", "submission", "network", "diagnosis", "decode" })
@NullMarked
package org.driftwood.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
