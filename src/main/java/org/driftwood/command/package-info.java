/** What the program does without a portal, at the terminal: a report, the sums anew. */
@ApplicationModule(allowedDependencies = { "analysis", "report", "community", "submission", "web" })
@NullMarked
package org.driftwood.command;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
