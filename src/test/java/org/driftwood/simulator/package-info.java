/**
 * A community that is made up, so that the truth is known: who looked when, who was hit
 * by whom, who cheats and who takes back. It sends through the doors that real
 * submissions come by, and what the portal then says is held to the truth, which is
 * reckoned here from what was made up and from nothing that the portal has counted.
 *
 * Begin with {@code Simulation}; {@code World} makes it up, {@code Ledger} knows the
 * truth, {@code Doors} are the portal's.
 */
@NullMarked
package org.driftwood.simulator;

import org.jspecify.annotations.NullMarked;
