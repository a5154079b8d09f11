/**
 * Whose address is whose, what of a capture is kept, and who sees what of it; plain JDK,
 * also compiled for the browser.
 */
@ApplicationModule(allowedDependencies = { "decode", "capture" })
@NullMarked
package org.driftwood.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
