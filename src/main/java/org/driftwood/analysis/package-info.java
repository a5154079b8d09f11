/** The background job that turns an upload into a report. */
@ApplicationModule(allowedDependencies = { "report", "submission", "diagnosis", "privacy", "capture", "decode" })
@NullMarked
package org.driftwood.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
