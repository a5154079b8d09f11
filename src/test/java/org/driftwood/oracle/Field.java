package org.driftwood.oracle;

import java.util.Optional;

import org.driftwood.decode.Authentication;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.OriginIndication;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.TeredoAddress;
import org.driftwood.decode.TeredoInterfaceIdentifier;
import org.driftwood.decode.TeredoPacket;
import org.driftwood.decode.Tunnel;
import org.driftwood.decode.Verdict;

/** What both tell of a Teredo packet, each under tshark's name. */
enum Field {

	OUTER_SOURCE("ip.src"), OUTER_DESTINATION("ip.dst"), TIME_TO_LIVE("ip.ttl"), IDENTIFICATION("ip.id"),

	SOURCE_PORT("udp.srcport"), DESTINATION_PORT("udp.dstport"), UDP_LENGTH("udp.length"),

	CLIENT_IDENTIFIER("teredo.auth.id"), AUTHENTICATION_VALUE("teredo.auth.value"), NONCE("teredo.auth.nonce"),
	CONFIRMATION("teredo.auth.conf"),

	ORIGIN_ADDRESS("teredo.orig.addr"), ORIGIN_PORT("teredo.orig.port"),

	INNER_SOURCE("ipv6.src"), INNER_DESTINATION("ipv6.dst"), PAYLOAD_LENGTH("ipv6.plen"), NEXT_HEADER("ipv6.nxt"),
	HOP_LIMIT("ipv6.hlim"),

	SOURCE_SERVER("ipv6.src_ts_ipv4"), SOURCE_CLIENT("ipv6.src_tc_ipv4"), SOURCE_CLIENT_PORT("ipv6.src_tc_port"),

	DESTINATION_SERVER("ipv6.dst_ts_ipv4"), DESTINATION_CLIENT("ipv6.dst_tc_ipv4"),
	DESTINATION_CLIENT_PORT("ipv6.dst_tc_port");

	private final String tsharks;

	Field(String tsharks) {
		this.tsharks = tsharks;
	}

	/** The name that tshark has for it. */
	String tsharks() {
		return this.tsharks;
	}

	/** Whether it is taken out of a Teredo address, or a server's. */
	boolean isOfTeredoAddress() {
		return switch (this) {
			case SOURCE_SERVER, SOURCE_CLIENT, SOURCE_CLIENT_PORT, DESTINATION_SERVER, DESTINATION_CLIENT,
					DESTINATION_CLIENT_PORT ->
				true;
			default -> false;
		};
	}

	/** Whether that address is the source. */
	boolean isOfSource() {
		return switch (this) {
			case SOURCE_SERVER, SOURCE_CLIENT, SOURCE_CLIENT_PORT -> true;
			default -> false;
		};
	}

	/**
	 * Which of several headers of a packet in tunnels it is about, the outermost first.
	 */
	int occurrence(OuterPacket outer) {
		return switch (this) {
			case OUTER_SOURCE, OUTER_DESTINATION, TIME_TO_LIVE, IDENTIFICATION -> outer.tunnels().size();
			case SOURCE_PORT, DESTINATION_PORT, UDP_LENGTH ->
				(int) outer.tunnels().stream().filter(Field::isInUdp).count();
			default -> 0;
		};
	}

	private static boolean isInUdp(Tunnel tunnel) {
		return switch (tunnel) {
			case GTP_U, VXLAN, GENEVE -> true;
			case GRE, IP_IN_IP -> false;
		};
	}

	/** What Driftwood says, as tshark would; empty where it says nothing. */
	String told(Verdict.Recognised verdict) {
		OuterPacket outer = verdict.outer();
		return switch (this) {
			case OUTER_SOURCE -> outer.source().address().toString();
			case OUTER_DESTINATION -> outer.destination().address().toString();
			case TIME_TO_LIVE -> Integer.toString(outer.timeToLive());
			case IDENTIFICATION -> "0x%04x".formatted(outer.identification());
			case SOURCE_PORT -> Integer.toString(outer.source().port());
			case DESTINATION_PORT -> Integer.toString(outer.destination().port());
			case UDP_LENGTH -> Integer.toString(8 + outer.declaredLength());
			default -> toldBefore(verdict.packet()).map(Object::toString).orElse("");
		};
	}

	private Optional<?> toldBefore(TeredoPacket packet) {
		Optional<Authentication> authentication = Optional.ofNullable(packet.authentication());
		Optional<Endpoint> origin = Optional.ofNullable(packet.origin()).map(OriginIndication::mapped);
		return switch (this) {
			case CLIENT_IDENTIFIER -> authentication.map((it) -> hex(it.clientIdentifier()));
			case AUTHENTICATION_VALUE -> authentication.map((it) -> hex(it.value()));
			case NONCE -> authentication.map((it) -> "%016x".formatted(it.nonce()));
			case CONFIRMATION -> authentication.map((it) -> "%02x".formatted(it.confirmation()));
			case ORIGIN_ADDRESS -> origin.map(Endpoint::address);
			case ORIGIN_PORT -> origin.map(Endpoint::port);
			default -> Optional.ofNullable(packet.inner()).flatMap(this::toldInside);
		};
	}

	private Optional<?> toldInside(InnerPacket inner) {
		Optional<TeredoAddress> source = inner.sourceTeredo();
		Optional<TeredoAddress> destination = inner.destinationTeredo();
		return switch (this) {
			case INNER_SOURCE -> Optional.of(inner.source());
			case INNER_DESTINATION -> Optional.of(inner.destination());
			case PAYLOAD_LENGTH -> Optional.of(inner.payloadLength());
			case NEXT_HEADER -> Optional.of(inner.nextHeader());
			case HOP_LIMIT -> Optional.of(inner.hopLimit());
			case SOURCE_SERVER -> source.map(TeredoAddress::server).or(() -> named(inner));
			case SOURCE_CLIENT -> source.map(TeredoAddress::client);
			case SOURCE_CLIENT_PORT -> source.map(TeredoAddress::port);
			case DESTINATION_SERVER -> destination.map(TeredoAddress::server);
			case DESTINATION_CLIENT -> destination.map(TeredoAddress::client);
			case DESTINATION_CLIENT_PORT -> destination.map(TeredoAddress::port);
			default -> throw new IllegalStateException(name());
		};
	}

	// A server's link-local address names it as well.
	private static Optional<Ipv4Address> named(InnerPacket inner) {
		return TeredoInterfaceIdentifier.of(inner.source()).map(TeredoInterfaceIdentifier::server);
	}

	private static String hex(Bytes bytes) {
		StringBuilder hex = new StringBuilder();
		for (int i = 0; i < bytes.length(); i++) {
			hex.append("%02x".formatted(bytes.u8(i)));
		}
		return hex.toString();
	}

}
