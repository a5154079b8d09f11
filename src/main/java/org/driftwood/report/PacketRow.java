package org.driftwood.report;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.driftwood.decode.Authentication;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.OriginIndication;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.QuotedPacket;
import org.driftwood.decode.RouterAdvertisement;
import org.driftwood.decode.TeredoAddress;
import org.driftwood.decode.Trailer;
import org.driftwood.decode.Transport;
import org.driftwood.decode.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One packet as the API and the pages show it.
 *
 * @param number of the frame in the upload
 * @param time null where the capture has none
 * @param fault why it is malformed, if it is
 * @param duplicateOf the frame that it is a copy of
 * @param translatedCopy whether a NAT changed one end between the two
 * @param sameAddress whether the inner destination names the address that it was sent to
 * @param samePort whether it names the port
 */
record PacketRow(long number, @Nullable Instant time, Outer outer, String kind, @Nullable String fault,
		@Nullable AuthenticationRow authentication, @Nullable EndpointRow origin, @Nullable Inner inner,
		@Nullable TeredoRow sourceTeredo, @Nullable TeredoRow destinationTeredo, @Nullable String destinationVerdict,
		@Nullable String serverVerdict, @Nullable String sourceVerdict, List<TrailerRow> trailers,
		List<String> anomalies, @Nullable Long duplicateOf, boolean translatedCopy, @JsonIgnore boolean sameAddress,
		@JsonIgnore boolean samePort) {

	/**
	 * The headers around it.
	 *
	 * @param tunnels what these headers themselves were found in, outermost first; mostly
	 * nothing
	 */
	record Outer(String source, int sourcePort, String destination, int destinationPort, int ttl, int id,
			String direction, List<String> tunnels) {

		static Outer of(OuterPacket actual, OuterPacket shown, AddressText text) {
			return new Outer(text.of(actual.source().address(), shown.source().address()), shown.source().port(),
					text.of(actual.destination().address(), shown.destination().address()), shown.destination().port(),
					shown.timeToLive(), shown.identification(), shown.direction().name(),
					actual.tunnels().stream().map(Enum::name).toList());
		}

	}

	/**
	 * The nonce in hex, and what the server answered to the client's key.
	 *
	 * @param clientIdentifier for the owner only
	 * @param value for the owner only
	 */
	record AuthenticationRow(@Nullable String clientIdentifier, @Nullable String value, String nonce,
			int confirmation) {

		static AuthenticationRow of(Authentication actual, Authentication shown) {
			return new AuthenticationRow(same(actual.clientIdentifier(), shown.clientIdentifier()),
					same(actual.value(), shown.value()), hex(shown.nonce()), shown.confirmation());
		}

		private static @Nullable String same(Bytes actual, Bytes shown) {
			return actual.equals(shown) ? shown.toString() : null;
		}

		private static String hex(long nonce) {
			String digits = Long.toHexString(nonce);
			return "0".repeat(16 - digits.length()) + digits;
		}

	}

	/** An address with a port, decoded. */
	record EndpointRow(String address, int port) {

		static EndpointRow of(OriginIndication actual, OriginIndication shown, AddressText text) {
			return new EndpointRow(text.of(actual.mapped().address(), shown.mapped().address()), shown.mapped().port());
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
			@Nullable Integer destinationPort, @Nullable String flags, @Nullable AdvertisementRow advertisement,
			@Nullable QuotedRow quoted) {

		private static final int NO_NEXT_HEADER = 59;

		private static final String[] FLAGS = { "FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR" };

		static TransportRow of(Transport transport) {
			return switch (transport) {
				case Transport.Icmpv6 it -> new TransportRow("ICMPV6", it.type(), it.code(), null, null, null,
						(it.advertisement() != null) ? AdvertisementRow.of(it.advertisement()) : null,
						(it.quoted() != null) ? QuotedRow.of(it.quoted()) : null);
				case Transport.Tcp it -> new TransportRow("TCP", null, null, it.sourcePort(), it.destinationPort(),
						flags(it.flags()), null, null);
				case Transport.Udp it ->
					new TransportRow("UDP", null, null, it.sourcePort(), it.destinationPort(), null, null, null);
				case Transport.Other it -> new TransportRow((it.protocol() == NO_NEXT_HEADER) ? "NONE" : "OTHER", null,
						null, null, null, null, null, null);
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
	 * What a server's router advertisement says.
	 *
	 * @param routerLifetime in seconds
	 * @param reachableTime in milliseconds
	 * @param retransmitTimer in milliseconds
	 * @param prefix the first one, with its length, as it stands
	 * @param prefixes how many there are
	 */
	record AdvertisementRow(int routerLifetime, long reachableTime, long retransmitTimer, @Nullable String prefix,
			int prefixes, @Nullable Long mtu) {

		static AdvertisementRow of(RouterAdvertisement it) {
			return new AdvertisementRow(it.routerLifetime(), it.reachableTime(), it.retransmitTimer(),
					(it.prefix() != null) ? it.prefix() + "/" + it.prefixLength() : null, it.prefixes(),
					(it.mtu() > 0) ? it.mtu() : null);
		}

	}

	/** The packet that an ICMPv6 error is about, as far as it is quoted. */
	record QuotedRow(String source, String destination, int nextHeader) {

		static QuotedRow of(QuotedPacket it) {
			return new QuotedRow(it.source().toString(), it.destination().toString(), it.nextHeader());
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

		static TeredoRow of(TeredoAddress actual, TeredoAddress shown, AddressText text) {
			return new TeredoRow(text.of(actual.server(), shown.server()),
					KnownServers.at(shown.server()).map(KnownServer::label).orElse(null), hex(shown.flags()),
					shown.port(), text.of(actual.client(), shown.client()), hex(shown.rawPort()),
					shown.rawClient().toString());
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

	/**
	 * The row of a packet.
	 * @param listed what it is, and what was found out about it
	 * @param shown the packet with the bytes that are shown of it
	 * @param text writes its addresses
	 */
	static PacketRow of(ListedPacket listed, Verdict.Recognised shown, AddressText text) {
		Verdict.Recognised actual = listed.verdict();
		Pair<InnerPacket> inner = new Pair<>(actual.packet().inner(), shown.packet().inner());
		return new PacketRow(listed.number(), ReportMaker.time(listed.timeNanos()),
				Outer.of(actual.outer(), shown.outer(), text), actual.packet().kind().name(),
				(actual instanceof Verdict.Malformed malformed) ? malformed.fault().name() : null,
				new Pair<>(actual.packet().authentication(), shown.packet().authentication())
					.map(AuthenticationRow::of),
				new Pair<>(actual.packet().origin(), shown.packet().origin())
					.map((one, other) -> EndpointRow.of(one, other, text)),
				inner.map((_, it) -> Inner.of(it)), teredo(inner, InnerPacket::sourceTeredo, text),
				teredo(inner, InnerPacket::destinationTeredo, text), name(listed.finding().destination()),
				name(listed.finding().server()), name(listed.finding().source()),
				shown.packet()
					.trailers()
					.stream()
					.map((it) -> new TrailerRow(it.type(), it.value().toString()))
					.toList(),
				listed.anomalies().stream().map(Enum::name).toList(), listed.finding().duplicateOf(),
				listed.finding().translatedCopy(), sameAddress(actual), samePort(actual));
	}

	private static @Nullable TeredoRow teredo(Pair<InnerPacket> inner,
			Function<InnerPacket, Optional<TeredoAddress>> end, AddressText text) {
		Optional<TeredoAddress> actual = Optional.ofNullable(inner.actual()).flatMap(end);
		Optional<TeredoAddress> shown = Optional.ofNullable(inner.shown()).flatMap(end);
		return new Pair<>(actual.orElse(null), shown.orElse(null)).map((one, other) -> TeredoRow.of(one, other, text));
	}

	/** A part of the packet, and of what is shown of it. */
	private record Pair<T>(@Nullable T actual, @Nullable T shown) {

		<R> @Nullable R map(BiFunction<T, T, R> row) {
			return (this.actual != null && this.shown != null) ? row.apply(this.actual, this.shown) : null;
		}

	}

	private static boolean sameAddress(Verdict.Recognised actual) {
		return client(actual).filter((it) -> it.client().equals(actual.outer().destination().address())).isPresent();
	}

	private static boolean samePort(Verdict.Recognised actual) {
		return client(actual).filter((it) -> it.port() == actual.outer().destination().port()).isPresent();
	}

	private static Optional<TeredoAddress> client(Verdict.Recognised actual) {
		return Optional.ofNullable(actual.packet().inner()).flatMap(InnerPacket::destinationTeredo);
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

}
