package org.driftwood.report;

import org.driftwood.decode.PacketKind;
import org.jspecify.annotations.Nullable;

/**
 * Which packets are wanted.
 *
 * @param kind null for any
 * @param verdict null for any
 * @param conversation null for any
 */
record PacketFilter(@Nullable PacketKind kind, @Nullable VerdictChoice verdict, @Nullable Long conversation) {

	/** Whether every packet passes. */
	boolean isOpen() {
		return this.kind == null && this.verdict == null && this.conversation == null;
	}

	boolean passes(IndexedPacket packet) {
		return (this.kind == null || this.kind == packet.kind())
				&& (this.verdict == null || this.verdict.fits(packet.destination()))
				&& (this.conversation == null || this.conversation == packet.conversation());
	}

}
