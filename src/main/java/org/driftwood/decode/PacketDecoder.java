package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

import org.driftwood.decode.Verdict.NotTeredo;
import org.driftwood.decode.Verdict.Reason;
import org.jspecify.annotations.Nullable;

/** Reads one captured frame: link layer, IPv4, tunnels, UDP, and Teredo in it. */
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
			return decode(innermost(type, frame, originalLength));
		}
		catch (ForeignPacketException ex) {
			return ex.reason().verdict();
		}
	}

	private static NestedPacket innermost(LinkType type, Bytes frame, long originalLength) {
		LinkFrame link = LinkFrame.open(type, frame);
		Bytes ipv4 = link.content().ipv4();
		int linkHeaders = frame.length() - ipv4.length();
		Ipv4Packet outermost = new Ipv4Packet(ipv4, originalLength - linkHeaders);
		return TunnelReader.innermost(NestedPacket.outermost(outermost, link.direction()));
	}

	/**
	 * Copies the fragment out of a frame, for {@link FragmentReassembler}.
	 * @return null where there is none, which {@link Verdict#isFragment} tells before
	 */
	public @Nullable Fragment fragment(long number, long timeNanos, int linkType, Bytes frame, long originalLength) {
		try {
			NestedPacket nested = innermost(LinkType.of(linkType), frame, originalLength);
			return nested.ipv4().isFragment() ? Fragment.of(number, timeNanos, nested) : null;
		}
		catch (ForeignPacketException ex) {
			return null;
		}
	}

	/** Says what a fragment is that stays alone. */
	public Verdict decode(Fragment fragment) {
		try {
			return decode(fragment.nested());
		}
		catch (ForeignPacketException ex) {
			return ex.reason().verdict();
		}
	}

	/** Says what a packet is that came in fragments. */
	public Verdict decode(Reassembled whole) {
		try {
			return decode(TunnelReader.innermost(whole.nested()));
		}
		catch (ForeignPacketException ex) {
			return ex.reason().verdict();
		}
	}

	private Verdict decode(NestedPacket nested) {
		Ipv4Packet ipv4 = nested.ipv4();
		boolean tunnel = TunnelReader.isProtocol(ipv4.protocol());
		require(ipv4.protocol() == Ipv4Packet.UDP || tunnel, Reason.NOT_UDP);
		require(!ipv4.isLaterFragment(), Reason.LATER_FRAGMENT);
		require(!tunnel, ipv4.isFirstFragment() ? Reason.FIRST_FRAGMENT : Reason.NOT_UDP);
		Envelope envelope = Envelope.of(nested);
		if (!beginsLikeTeredo(envelope)) {
			return foreign(envelope, Reason.OTHER_ON_TEREDO_PORT);
		}
		TeredoReader reader = new TeredoReader(envelope.outer().payload(), envelope.room());
		Fault found = reader.read();
		Fault fault = envelope.hasPossibleLength() ? found : Fault.UDP_LENGTH_IMPOSSIBLE;
		return reader.isPlausible(envelope.outer().onTeredoPort(), envelope.isPartial())
				? recognised(envelope, reader, fault) : foreign(envelope, reader, fault);
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
		return foreign(envelope, ipv6 ? Reason.IPV6_ON_TEREDO_PORT : Reason.OTHER_ON_TEREDO_PORT);
	}

	private static NotTeredo foreign(Envelope envelope, Reason onTeredoPort) {
		if (envelope.outer().onTeredoPort()) {
			return new NotTeredo(onTeredoPort, envelope.outer());
		}
		return (envelope.isFragment() ? Reason.FIRST_FRAGMENT : Reason.OTHER_UDP).verdict();
	}

}
