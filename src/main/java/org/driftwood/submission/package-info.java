/** Intake and keeping of what people send. */
@ApplicationModule(allowedDependencies = { "privacy", "capture", "decode" })
@NullMarked
package org.driftwood.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
