/**
 * What all pages share: their frame, their assets, their charts, and the pages that never
 * change.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.driftwood.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
