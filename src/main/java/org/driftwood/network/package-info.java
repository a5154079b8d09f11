/** Whose an address is, by a file of the operator's. Nothing is asked of anybody. */
@ApplicationModule(allowedDependencies = { "decode" })
@NullMarked
package org.driftwood.network;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
