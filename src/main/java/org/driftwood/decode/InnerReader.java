package org.driftwood.decode;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads the inner IPv6 packet from its header to the end of its transport header. */
final class InnerReader {

	private static final int MTU = 1280;

	private final Ipv6Header header;

	private final boolean partial;

	private final Set<Anomaly> anomalies;

	private final InnerPacket packet;

	private int headerLength = Ipv6Header.LENGTH;

	/**
	 * Reads it all.
	 * @param header with what was captured behind it
	 * @param partial whether missing bytes are the capture's doing
	 * @param anomalies to add to
	 */
	InnerReader(Ipv6Header header, boolean partial, Set<Anomaly> anomalies) {
		this.header = header;
		this.partial = partial;
		this.anomalies = anomalies;
		this.packet = packet(header, readTransport());
		if (header.packetLength() > MTU) {
			anomalies.add(Anomaly.ABOVE_MTU);
		}
	}

	/** The packet of which nothing but the fixed header can be trusted. */
	static InnerPacket headerOnly(Ipv6Header header) {
		return packet(header, null);
	}

	private static InnerPacket packet(Ipv6Header header, @Nullable Transport transport) {
		return new InnerPacket(header.source(), header.destination(), header.nextHeader(), header.hopLimit(),
				header.payloadLength(), transport);
	}

	private @Nullable Transport readTransport() {
		HeaderChain chain = HeaderChain.walk(this.header.nextHeader(), this.header.payload());
		this.headerLength += chain.length();
		return switch (chain.end()) {
			case TRANSPORT -> readTransport(chain);
			case LATER_FRAGMENT -> new Transport.Other(chain.protocol());
			case TOO_MANY -> nothing(Anomaly.EXTENSION_HEADERS_TOO_MANY);
			case BROKEN -> this.partial ? null : nothing(Anomaly.EXTENSION_HEADER_BROKEN);
		};
	}

	private @Nullable Transport nothing(Anomaly anomaly) {
		this.anomalies.add(anomaly);
		return null;
	}

	private Transport readTransport(HeaderChain chain) {
		Bytes upper = this.header.payload().from(chain.length());
		TransportHeader read = TransportHeader.read(chain.protocol(), upper);
		this.headerLength += read.length();
		if (read.broken() != null && !this.partial) {
			this.anomalies.add(read.broken());
		}
		if (read.transport() instanceof Transport.Icmpv6 && this.header.isWhole() && !chain.changesChecksum()
				&& !Checksum.fitsIcmpv6(this.header.source(), this.header.destination(), upper)) {
			this.anomalies.add(Anomaly.ICMPV6_CHECKSUM_WRONG);
		}
		if (read.transport() instanceof Transport.Udp udp && holdsTeredo(udp, upper.from(read.length()))) {
			this.anomalies.add(Anomaly.NESTED);
		}
		return read.transport();
	}

	// Two layers are looked at and no more: endless nesting is an attack on decoders.
	private static boolean holdsTeredo(Transport.Udp udp, Bytes payload) {
		TeredoReader reader = new TeredoReader(payload, payload.length());
		reader.read();
		boolean onTeredoPort = udp.sourcePort() == TeredoAddress.SERVER_PORT
				|| udp.destinationPort() == TeredoAddress.SERVER_PORT;
		return reader.header() != null && reader.isPlausible(onTeredoPort, false);
	}

	InnerPacket packet() {
		return this.packet;
	}

	/** Bytes of all headers, from the fixed one to the transport's. */
	int headerLength() {
		return this.headerLength;
	}

}
