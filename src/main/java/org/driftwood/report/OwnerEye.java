package org.driftwood.report;

import java.util.List;

import org.driftwood.privacy.ExcerptFrame;

/** The owner: he sees everything that is kept. */
record OwnerEye() implements Eye {

	@Override
	public Eye again() {
		return this;
	}

	@Override
	public String name() {
		return "OWNER";
	}

	@Override
	public Report report(Report stored) {
		return stored.seenBy(name(), stored.capture());
	}

	@Override
	public boolean seesPackets() {
		return true;
	}

	@Override
	public SeenPacket see(ListedPacket packet) {
		return new SeenPacket(packet, packet.verdict(), AddressText.IN_FULL);
	}

	@Override
	public List<ExcerptFrame> frames(ListedPacket packet) {
		return packet.records();
	}

}
