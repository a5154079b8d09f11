package org.driftwood.simulator;

import java.time.LocalDate;

/** Packets that a sender sent to somebody who looked on that day. */
record Hit(String sender, LocalDate day, long packets) {
}
