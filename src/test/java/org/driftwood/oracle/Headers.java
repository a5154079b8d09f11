package org.driftwood.oracle;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.Verdict;
import org.pcap4j.packet.BsdLoopbackPacket;
import org.pcap4j.packet.EthernetPacket;
import org.pcap4j.packet.IllegalRawDataException;
import org.pcap4j.packet.IpV4Packet;
import org.pcap4j.packet.IpV6Packet;
import org.pcap4j.packet.LinuxSllPacket;
import org.pcap4j.packet.Packet;
import org.pcap4j.packet.UdpPacket;

/** The headers around Teredo and the first one in it. */
record Headers(Endpoint source, Endpoint destination, int timeToLive, int identification, int udpLength,
		Ipv6Address innerSource, Ipv6Address innerDestination, int nextHeader, int hopLimit, int payloadLength) {

	/** As Driftwood reads them. */
	static Headers of(Verdict.Teredo verdict) {
		OuterPacket outer = verdict.outer();
		InnerPacket inner = Objects.requireNonNull(verdict.packet().inner());
		return new Headers(outer.source(), outer.destination(), outer.timeToLive(), outer.identification(),
				outer.declaredLength() + 8, inner.source(), inner.destination(), inner.nextHeader(), inner.hopLimit(),
				inner.payloadLength());
	}

	/**
	 * As pcap4j reads them in an IPv4 packet.
	 * @param ipv6At where in the UDP payload the IPv6 packet begins, which it cannot know
	 */
	static Headers of(Bytes ipv4, int ipv6At) throws IllegalRawDataException {
		IpV4Packet packet = IpV4Packet.newPacket(ipv4.toArray(), 0, ipv4.length());
		IpV4Packet.IpV4Header outer = packet.getHeader();
		UdpPacket datagram = packet.get(UdpPacket.class);
		UdpPacket.UdpHeader udp = datagram.getHeader();
		byte[] payload = datagram.getPayload().getRawData();
		IpV6Packet.IpV6Header inner = IpV6Packet.newPacket(payload, ipv6At, payload.length - ipv6At).getHeader();
		return new Headers(new Endpoint(address(outer.getSrcAddr()), udp.getSrcPort().valueAsInt()),
				new Endpoint(address(outer.getDstAddr()), udp.getDstPort().valueAsInt()), outer.getTtlAsInt(),
				outer.getIdentificationAsInt(), udp.getLengthAsInt(), address(inner.getSrcAddr()),
				address(inner.getDstAddr()), inner.getNextHeader().value() & 0xff, inner.getHopLimitAsInt(),
				inner.getPayloadLengthAsInt());
	}

	/** The IPv4 packet that pcap4j finds in a frame, on the link types that it knows. */
	static Optional<Bytes> ipv4(int linkType, Bytes frame) throws IllegalRawDataException {
		byte[] bytes = frame.toArray();
		return switch (linkType) {
			case 0 -> ipv4(BsdLoopbackPacket.newPacket(bytes, 0, bytes.length));
			case 1 -> ipv4(EthernetPacket.newPacket(bytes, 0, bytes.length));
			case 113 -> ipv4(LinuxSllPacket.newPacket(bytes, 0, bytes.length));
			default -> Optional.empty();
		};
	}

	private static Optional<Bytes> ipv4(Packet frame) {
		return Optional.ofNullable(frame.get(IpV4Packet.class)).map((packet) -> Bytes.of(packet.getRawData()));
	}

	private static Ipv4Address address(Inet4Address address) {
		return new Ipv4Address(ByteBuffer.wrap(address.getAddress()).getInt());
	}

	private static Ipv6Address address(Inet6Address address) {
		ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
		return new Ipv6Address(bytes.getLong(), bytes.getLong());
	}

}
