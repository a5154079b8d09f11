/** One submission's report: what its packets were, counted and listed. */
@ApplicationModule(allowedDependencies = { "submission", "network", "diagnosis", "privacy", "capture", "decode" })
@NullMarked
package org.driftwood.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
