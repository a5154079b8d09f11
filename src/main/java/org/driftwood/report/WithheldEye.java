package org.driftwood.report;

import java.util.List;

import org.driftwood.privacy.ExcerptFrame;

/**
 * Everyone, where nobody has looked yet which addresses are the submitter's: reports that
 * are older than that question. Any address may be his then, so there is none to be seen;
 * the counts and conclusions hold none.
 */
record WithheldEye() implements Eye {

	@Override
	public Eye again() {
		return this;
	}

	@Override
	public String name() {
		return "EVERYONE_WITHOUT_ADDRESSES";
	}

	@Override
	public Report report(Report stored) {
		Report.OtherConversations rest = stored.otherConversations();
		long packets = stored.conversations().stream().mapToLong(Report.ConversationRow::packets).sum();
		return stored.seenBy(name(), stored.capture().withoutHash(), List.of(), new Report.OtherConversations(
				rest.conversations() + stored.conversations().size(), rest.packets() + packets));
	}

	@Override
	public boolean seesPackets() {
		return false;
	}

	@Override
	public SeenPacket see(ListedPacket packet) {
		throw new IllegalStateException("packets are withheld");
	}

	@Override
	public List<ExcerptFrame> frames(ListedPacket packet) {
		return List.of();
	}

}
