package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

import org.driftwood.decode.Verdict.NotTeredo;
import org.driftwood.decode.Verdict.Reason;
import org.jspecify.annotations.Nullable;

/** Reads one captured frame: link layer, IPv4, UDP, and Teredo in it. */
public final class PacketDecoder {

	/**
	 * Says what a frame is. No input makes it throw.
	 * @param linkType the number of the link type as capture files have it (LINKTYPE_…)
	 * @param frame the captured bytes
	 * @param originalLength bytes of the frame on the wire; more than {@code frame} holds
	 * where the capture cut it
	 * @return the verdict, whose windows share the frame's bytes
	 */
	public Verdict decode(int linkType, Bytes frame, long originalLength) {
		LinkType type = LinkType.of(linkType);
		NotTeredo refused = QuickLook.refuse(type, frame);
		return (refused != null) ? refused : look(type, frame, originalLength);
	}

	/** The same without the quick look, layer by layer. */
	Verdict look(LinkType type, Bytes frame, long originalLength) {
		try {
			LinkFrame link = LinkFrame.open(type, frame);
			int linkHeaders = frame.length() - link.ipv4().length();
			return decode(new Ipv4Packet(link.ipv4(), originalLength - linkHeaders), link.direction());
		}
		catch (ForeignPacketException ex) {
			return ex.reason().verdict();
		}
	}

	private Verdict decode(Ipv4Packet ipv4, Direction direction) {
		require(ipv4.protocol() == Ipv4Packet.UDP, Reason.NOT_UDP);
		require(!ipv4.isLaterFragment(), Reason.LATER_FRAGMENT);
		Envelope envelope = Envelope.of(ipv4, direction);
		if (!beginsLikeTeredo(envelope)) {
			return foreign(envelope.outer(), Reason.OTHER_ON_TEREDO_PORT);
		}
		TeredoReader reader = new TeredoReader(envelope.outer().payload(), envelope.room());
		Fault found = reader.read();
		Fault fault = envelope.hasPossibleLength() ? found : Fault.UDP_LENGTH_IMPOSSIBLE;
		return reader.isPlausible(envelope.outer().onTeredoPort()) ? recognised(envelope, reader, fault)
				: foreign(envelope, reader, fault);
	}

	private static boolean beginsLikeTeredo(Envelope envelope) {
		return switch (Encapsulation.at(envelope.outer().payload(), 0)) {
			case AUTHENTICATION, ORIGIN, IPV6 -> true;
			case UNSEEN -> envelope.isPartial();
			case FOREIGN -> false;
		};
	}

	// What the capture has not kept cannot break the grammar: cut comes before malformed.
	private static Verdict recognised(Envelope envelope, TeredoReader reader, @Nullable Fault fault) {
		PacketAssembly assembly = new PacketAssembly(envelope, reader);
		if (envelope.isPartial()) {
			return new Verdict.CutShort(envelope.outer(), assembly.cutShort());
		}
		return (fault != null) ? new Verdict.Malformed(envelope.outer(), assembly.malformed(), fault)
				: new Verdict.Teredo(envelope.outer(), assembly.whole());
	}

	// An IPv6 header with foreign addresses and a wrong length is most likely no IPv6.
	private static NotTeredo foreign(Envelope envelope, TeredoReader reader, @Nullable Fault fault) {
		boolean ipv6 = reader.header() != null && (fault == null || envelope.isPartial());
		return foreign(envelope.outer(), ipv6 ? Reason.IPV6_ON_TEREDO_PORT : Reason.OTHER_ON_TEREDO_PORT);
	}

	private static NotTeredo foreign(OuterPacket outer, Reason onTeredoPort) {
		return outer.onTeredoPort() ? new NotTeredo(onTeredoPort, outer) : Reason.OTHER_UDP.verdict();
	}

}
