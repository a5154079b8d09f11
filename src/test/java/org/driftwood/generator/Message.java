package org.driftwood.generator;

import java.util.EnumSet;
import java.util.Set;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.QuotedPacket;
import org.driftwood.decode.RouterAdvertisement;
import org.driftwood.decode.Transport;
import org.jspecify.annotations.Nullable;

/**
 * What the inner IPv6 packet carries.
 *
 * @param nextHeader of the fixed header
 * @param extensions the extension headers
 * @param body what follows those; an ICMPv6 checksum is still zero
 * @param transport what has to be read there, null where nothing can be
 * @param anomalies that are its own doing
 * @param summed whether its ICMPv6 checksum can be checked
 * @param wrongSum whether that is to be wrong
 */
public record Message(int nextHeader, Bytes extensions, Bytes body, @Nullable Transport transport,
		Set<Anomaly> anomalies, boolean summed, boolean wrongSum) {

	static final int ICMPV6 = 58;

	static final int NOTHING = 59;

	static Message of(int nextHeader, Wire body, @Nullable Transport transport, Anomaly... anomalies) {
		EnumSet<Anomaly> own = EnumSet.noneOf(Anomaly.class);
		own.addAll(Set.of(anomalies));
		return new Message(nextHeader, Bytes.EMPTY, body.toBytes(), transport, own, nextHeader == ICMPV6, false);
	}

	/** A bubble's. */
	public static Message nothing() {
		return of(NOTHING, new Wire(), new Transport.Other(NOTHING));
	}

	/** Data where there should be nothing. */
	public static Message nothingAnd(String hex) {
		return of(NOTHING, new Wire().hex(hex), new Transport.Other(NOTHING));
	}

	public static Message solicitation() {
		return icmpv6(133, 0, "00000000");
	}

	/** Any ICMPv6 message without a truth of its own. */
	public static Message icmpv6(int type, int code, String hex) {
		return of(ICMPV6, new Wire().u8(type).u8(code).u16(0).hex(hex), new Transport.Icmpv6(type, code, null, null));
	}

	public static Message echoRequest(int number) {
		return icmpv6(128, 0, "0001%04x6472696674776f6f64".formatted(number & 0xffff));
	}

	public static Message echoReply(int number) {
		return icmpv6(129, 0, "0001%04x6472696674776f6f64".formatted(number & 0xffff));
	}

	/** An error of types 1 to 4. */
	public static Message error(int type, Ipv6Address source, Ipv6Address destination) {
		Wire body = new Wire().u8(type).u8(0).u16(0).u32(0);
		body.hex("60000000 0014 06 40").ipv6(source).ipv6(destination).hex("c350 01bb 00000001 00000000 5002ffff");
		body.u32(0);
		return of(ICMPV6, body, new Transport.Icmpv6(type, 0, null, new QuotedPacket(source, destination, 6)));
	}

	/** A TCP segment without data; the flags are the lower eight bits. */
	public static Message tcp(int sourcePort, int destinationPort, int flags) {
		Wire body = new Wire().u16(sourcePort).u16(destinationPort).u32(1).u32(2).u8(0x50).u8(flags);
		return of(6, body.u16(0xffff).u32(0), new Transport.Tcp(sourcePort, destinationPort, flags));
	}

	/** A UDP datagram with so many bytes of data. */
	public static Message udp(int sourcePort, int destinationPort, int length) {
		return udp(sourcePort, destinationPort, new byte[length]);
	}

	/** Teredo in Teredo. */
	public static Message holding(Stray inner) {
		Message udp = udp(inner.source().port(), inner.destination().port(), inner.udpPayload());
		return udp.with(Anomaly.NESTED);
	}

	private static Message udp(int sourcePort, int destinationPort, byte[] data) {
		Wire body = new Wire().u16(sourcePort).u16(destinationPort).u16(8 + data.length).u16(0).bytes(data);
		return of(17, body, new Transport.Udp(sourcePort, destinationPort));
	}

	/** A protocol of which nothing is read but its number. */
	public static Message protocol(int number) {
		return of(number, new Wire().u64(0x0102030405060708L).u64(0), new Transport.Other(number));
	}

	/** A transport header that ends too early. */
	public static Message broken(int protocol) {
		return of(protocol, new Wire().u16(0), new Transport.Other(protocol), Anomaly.TRANSPORT_HEADER_BROKEN)
			.unsummed();
	}

	/** The same behind extension headers, each given by its number. */
	public Message behind(int... headers) {
		return Extensions.before(this, headers);
	}

	/** The same with an ICMPv6 checksum that does not fit. */
	public Message withWrongChecksum() {
		return new Message(this.nextHeader, this.extensions, this.body, this.transport, this.anomalies, this.summed,
				true);
	}

	Message unsummed() {
		return new Message(this.nextHeader, this.extensions, this.body, this.transport, this.anomalies, false,
				this.wrongSum);
	}

	Message with(Anomaly anomaly) {
		EnumSet<Anomaly> more = EnumSet.of(anomaly);
		more.addAll(this.anomalies);
		return new Message(this.nextHeader, this.extensions, this.body, this.transport, more, this.summed,
				this.wrongSum);
	}

	@Nullable RouterAdvertisement advertisement() {
		return (this.transport instanceof Transport.Icmpv6 message) ? message.advertisement() : null;
	}

	int icmpv6Type() {
		return (this.transport instanceof Transport.Icmpv6 message) ? message.type() : -1;
	}

	/** The bytes behind the fixed header, with the checksum that belongs there. */
	byte[] payload(Ipv6Address source, Ipv6Address destination) {
		byte[] bytes = this.body.toArray();
		if (this.transport instanceof Transport.Icmpv6) {
			int sum = new Wire().ipv6(source).ipv6(destination).u32(bytes.length).u32(ICMPV6).bytes(bytes).checksum();
			int told = this.wrongSum ? sum ^ 0x0101 : sum;
			bytes[2] = (byte) (told >> 8);
			bytes[3] = (byte) told;
		}
		return new Wire().bytes(this.extensions).bytes(bytes).toArray();
	}

}
