/** What the program does without a portal: a report on a file, at the terminal. */
@ApplicationModule(allowedDependencies = { "analysis", "report", "submission", "web" })
@NullMarked
package org.driftwood.command;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
