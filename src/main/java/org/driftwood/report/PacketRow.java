package org.driftwood.report;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.driftwood.decode.Authentication;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.OriginIndication;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.TeredoAddress;
import org.driftwood.decode.TeredoPacket;
import org.driftwood.decode.Trailer;
import org.driftwood.decode.Transport;
import org.driftwood.decode.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One packet as the API and the pages show it.
 *
 * @param number of the frame in the upload
 * @param fault why it is malformed, if it is
 * @param duplicateOf the frame that it is a copy of
 * @param translatedCopy whether a NAT changed one end between the two
 */
record PacketRow(long number, Instant time, Outer outer, String kind, @Nullable String fault,
		@Nullable AuthenticationRow authentication, @Nullable EndpointRow origin, @Nullable Inner inner,
		@Nullable TeredoRow sourceTeredo, @Nullable TeredoRow destinationTeredo, @Nullable String destinationVerdict,
		@Nullable String serverVerdict, @Nullable String sourceVerdict, List<TrailerRow> trailers,
		List<String> anomalies, @Nullable Long duplicateOf, boolean translatedCopy) {

	/**
	 * The headers around it.
	 *
	 * @param tunnels what these headers themselves were found in, outermost first; mostly
	 * nothing
	 */
	record Outer(String source, int sourcePort, String destination, int destinationPort, int ttl, int id,
			String direction, List<String> tunnels) {

		static Outer of(OuterPacket outer) {
			return new Outer(outer.source().address().toString(), outer.source().port(),
					outer.destination().address().toString(), outer.destination().port(), outer.timeToLive(),
					outer.identification(), outer.direction().name(),
					outer.tunnels().stream().map(Enum::name).toList());
		}

	}

	/** The nonce in hex, and what the server answered to the client's key. */
	record AuthenticationRow(String clientIdentifier, String value, String nonce, int confirmation) {

		static AuthenticationRow of(Authentication it) {
			return new AuthenticationRow(it.clientIdentifier().toString(), it.value().toString(), hex(it.nonce()),
					it.confirmation());
		}

		private static String hex(long nonce) {
			String digits = Long.toHexString(nonce);
			return "0".repeat(16 - digits.length()) + digits;
		}

	}

	/** An address with a port, decoded. */
	record EndpointRow(String address, int port) {

		static EndpointRow of(OriginIndication it) {
			return new EndpointRow(it.mapped().address().toString(), it.mapped().port());
		}

	}

	/** The inner IPv6 header. */
	record Inner(String source, String destination, int nextHeader, int hopLimit, int payloadLength,
			@Nullable TransportRow transport) {

		static Inner of(InnerPacket it) {
			return new Inner(it.source().toString(), it.destination().toString(), it.nextHeader(), it.hopLimit(),
					it.payloadLength(), (it.transport() != null) ? TransportRow.of(it.transport()) : null);
		}

	}

	/** What the inner packet carries; only what its protocol has is given. */
	record TransportRow(String protocol, @Nullable Integer type, @Nullable Integer code, @Nullable Integer sourcePort,
			@Nullable Integer destinationPort, @Nullable String flags) {

		private static final String[] FLAGS = { "FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR" };

		static TransportRow of(Transport transport) {
			return switch (transport) {
				case Transport.Icmpv6 it -> new TransportRow("ICMPV6", it.type(), it.code(), null, null, null);
				case Transport.Tcp it ->
					new TransportRow("TCP", null, null, it.sourcePort(), it.destinationPort(), flags(it.flags()));
				case Transport.Udp it ->
					new TransportRow("UDP", null, null, it.sourcePort(), it.destinationPort(), null);
				case Transport.Other it ->
					new TransportRow((it.protocol() == 59) ? "NONE" : "OTHER", null, null, null, null, null);
			};
		}

		private static String flags(int bits) {
			StringBuilder names = new StringBuilder();
			for (int i = 0; i < FLAGS.length; i++) {
				if ((bits >> i & 1) != 0) {
					names.append(names.isEmpty() ? "" : " ").append(FLAGS[i]);
				}
			}
			return names.toString();
		}

	}

	/**
	 * A Teredo address taken apart; raw is what stands in the packet, before the bits are
	 * flipped.
	 *
	 * @param knownServer whose server was seen at that address once
	 */
	record TeredoRow(String server, @Nullable String knownServer, String flags, int port, String client, String rawPort,
			String rawClient) {

		static TeredoRow of(TeredoAddress it) {
			return new TeredoRow(it.server().toString(),
					KnownServers.at(it.server()).map(KnownServer::label).orElse(null), hex(it.flags()), it.port(),
					it.client().toString(), hex(it.rawPort()), it.rawClient().toString());
		}

		private static String hex(int bits) {
			String digits = Integer.toHexString(bits);
			return "0".repeat(4 - digits.length()) + digits;
		}

	}

	/** A trailer; the value in hex. */
	record TrailerRow(int type, String value) {

		/** The private addresses that it tells. */
		public List<String> addresses() {
			return trailer().alternateAddresses().stream().map(Endpoint::toString).toList();
		}

		/** The port that it announces; null where it announces none. */
		public @Nullable Integer port() {
			return trailer().randomPort().orElse(null);
		}

		private Trailer trailer() {
			return new Trailer(this.type, Bytes.of(HexFormat.of().parseHex(this.value)));
		}

	}

	static PacketRow of(ListedPacket listed) {
		TeredoPacket packet = listed.verdict().packet();
		Optional<InnerPacket> inner = Optional.ofNullable(packet.inner());
		return new PacketRow(listed.number(), ReportMaker.instant(listed.timeNanos()),
				Outer.of(listed.verdict().outer()), packet.kind().name(),
				(listed.verdict() instanceof Verdict.Malformed malformed) ? malformed.fault().name() : null,
				Optional.ofNullable(packet.authentication()).map(AuthenticationRow::of).orElse(null),
				Optional.ofNullable(packet.origin()).map(EndpointRow::of).orElse(null),
				inner.map(Inner::of).orElse(null),
				inner.flatMap(InnerPacket::sourceTeredo).map(TeredoRow::of).orElse(null),
				inner.flatMap(InnerPacket::destinationTeredo).map(TeredoRow::of).orElse(null),
				name(listed.finding().destination()), name(listed.finding().server()), name(listed.finding().source()),
				packet.trailers().stream().map((it) -> new TrailerRow(it.type(), it.value().toString())).toList(),
				listed.anomalies().stream().map(Enum::name).toList(), listed.finding().duplicateOf(),
				listed.finding().translatedCopy());
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

}
