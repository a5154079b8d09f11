package org.driftwood.oracle;

import java.util.Arrays;
import java.util.Optional;

import org.driftwood.decode.Fault;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.TeredoAddress;
import org.driftwood.decode.TeredoPacket;
import org.driftwood.decode.Tunnel;
import org.driftwood.decode.Verdict;
import org.driftwood.oracle.Tshark.Sighting;

/** Where tshark and Driftwood are known to differ, each with the reason. */
enum KnownDifference {

	TRAILERS_OFF_PORT("Off port 3544 tshark wants the UDP payload to end with the IPv6 packet, which no bubble"
			+ " of Windows 7 or later does (RFC 6081 section 4)."),

	PART_OFF_PORT("Off port 3544 tshark recognises whole packets only, not what a capture cut or a sender broke."),

	PORT_OF_ANOTHER("The port is registered for another protocol, and tshark asks that one first and only."),

	UDP_LENGTH_IMPOSSIBLE("Behind a UDP length that cannot be, tshark reads nothing."),

	FRAGMENT_ALONE("Of a first fragment whose others are missing tshark reads nothing behind the IPv4 header."),

	LONGEST_HEADER_IN_GTP_U("In GTP-U tshark takes no first byte of 4f for IPv4, that is no header of 60 bytes: it may"
			+ " as well be PPP."),

	ANYTHING_ON_PORT("On port 3544 tshark calls everything Teredo."),

	ANY_IPV6_OFF_PORT("Off port 3544 tshark calls any IPv6 packet in UDP Teredo, whatever its addresses."),

	PARTS_OF_HEADERS("tshark shows the fields of a header up to its last byte; Driftwood tells a header or nothing."),

	QUOTED_ADDRESSES("tshark lists the addresses in the packet that an ICMPv6 error quotes as if they were its own."),

	NESTED("tshark lists what is in a Teredo packet in a Teredo packet as if it were the outer one's."),

	OBSOLETE_PREFIX("tshark does not know the prefix that Windows XP used before RFC 4380."),

	HIDDEN_SERVER("tshark does not look for the server in the link-local address that it advertises from.");

	private final String reason;

	KnownDifference(String reason) {
		this.reason = reason;
	}

	/** Why only one of them calls a frame Teredo, if that is known. */
	static Optional<KnownDifference> of(Verdict verdict, Sighting theirs) {
		return Arrays.stream(values()).filter((difference) -> difference.explains(verdict, theirs)).findFirst();
	}

	/** Why they differ in a field, if that is known. */
	static Optional<KnownDifference> of(Verdict.Recognised verdict, Sighting theirs, Field field) {
		return Arrays.stream(values()).filter((difference) -> difference.explains(verdict, theirs, field)).findFirst();
	}

	private boolean explains(Verdict verdict, Sighting theirs) {
		return switch (verdict) {
			case Verdict.NotTeredo other -> explains(other);
			case Verdict.Recognised recognised -> explains(recognised, theirs);
		};
	}

	private boolean explains(Verdict.NotTeredo other) {
		return switch (this) {
			case ANYTHING_ON_PORT -> other.reason().onTeredoPort();
			case ANY_IPV6_OFF_PORT -> other.reason() == Verdict.Reason.OTHER_UDP;
			default -> false;
		};
	}

	private boolean explains(Verdict.Recognised missed, Sighting theirs) {
		boolean offPort = !missed.outer().onTeredoPort();
		boolean whole = missed instanceof Verdict.Teredo;
		return switch (this) {
			case TRAILERS_OFF_PORT -> offPort && whole && hasBytesBehind(missed);
			case PART_OFF_PORT -> offPort && !whole;
			case PORT_OF_ANOTHER -> offPort && whole && !theirs.has("udp", "data");
			case UDP_LENGTH_IMPOSSIBLE ->
				missed instanceof Verdict.Malformed(var _, var _, Fault fault) && fault == Fault.UDP_LENGTH_IMPOSSIBLE;
			case FRAGMENT_ALONE -> missed.isFragment();
			case LONGEST_HEADER_IN_GTP_U ->
				hasLongestHeaderInGtp(missed.outer()) && theirs.protocols().getLast().equals("gtp");
			default -> false;
		};
	}

	private static boolean hasLongestHeaderInGtp(OuterPacket outer) {
		return !outer.tunnels().isEmpty() && outer.tunnels().getLast() == Tunnel.GTP_U && outer.ipv4().u8(0) == 0x4f;
	}

	private static boolean hasBytesBehind(Verdict.Recognised verdict) {
		return verdict.packet().dataEnd() < verdict.outer().payload().length();
	}

	private boolean explains(Verdict.Recognised verdict, Sighting theirs, Field field) {
		boolean oursOnly = theirs.told(field, verdict.outer()).isEmpty();
		boolean theirsOnly = field.told(verdict).isEmpty();
		return switch (this) {
			case PARTS_OF_HEADERS -> theirsOnly && isOfMissingHeader(field, verdict.packet());
			case QUOTED_ADDRESSES -> theirs.has("icmpv6", "ipv6") && !isOwnAddress(field, verdict);
			case NESTED -> theirsOnly && isNested(theirs);
			case OBSOLETE_PREFIX -> oursOnly && field.isOfTeredoAddress() && hasObsoletePrefix(field, verdict);
			case HIDDEN_SERVER -> (oursOnly || isNested(theirs)) && field == Field.SOURCE_SERVER;
			default -> false;
		};
	}

	private static boolean isNested(Sighting theirs) {
		return theirs.protocols().indexOf("teredo") < theirs.protocols().lastIndexOf("teredo");
	}

	private static boolean isOfMissingHeader(Field field, TeredoPacket packet) {
		return switch (field) {
			case CLIENT_IDENTIFIER, AUTHENTICATION_VALUE, NONCE, CONFIRMATION -> packet.authentication() == null;
			case ORIGIN_ADDRESS, ORIGIN_PORT -> packet.origin() == null;
			default -> packet.inner() == null;
		};
	}

	private static boolean hasObsoletePrefix(Field field, Verdict.Recognised verdict) {
		return address(field, verdict).filter(TeredoAddress::hasObsoletePrefix).isPresent();
	}

	private static boolean isOwnAddress(Field field, Verdict.Recognised verdict) {
		return !field.isOfTeredoAddress() || address(field, verdict).isPresent();
	}

	private static Optional<TeredoAddress> address(Field field, Verdict.Recognised verdict) {
		Optional<InnerPacket> inner = Optional.ofNullable(verdict.packet().inner());
		return field.isOfSource() ? inner.flatMap(InnerPacket::sourceTeredo)
				: inner.flatMap(InnerPacket::destinationTeredo);
	}

	@Override
	public String toString() {
		return name() + ": " + this.reason;
	}

}
