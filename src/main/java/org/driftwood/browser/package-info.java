/**
 * What a capture holds, told before it is sent: the decoder as WebAssembly and as an ES
 * module for the browser, compiled from the same classes that the server runs.
 */
@ApplicationModule(allowedDependencies = { "decode", "capture", "privacy", "diagnosis" })
@NullMarked
package org.driftwood.browser;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
