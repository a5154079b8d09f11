package org.driftwood;

import java.util.List;
import java.util.function.Function;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.generator.Addresses;
import org.driftwood.generator.Advertisement;
import org.driftwood.generator.Link;
import org.driftwood.generator.Message;
import org.driftwood.generator.OuterHeader;
import org.driftwood.generator.OuterHeader.Sum;
import org.driftwood.generator.Wrapping;

import static org.driftwood.HomePackets.OTHER;
import static org.driftwood.HomePackets.SERVER;
import static org.driftwood.HomePackets.bubble;
import static org.driftwood.HomePackets.byAddress;
import static org.driftwood.HomePackets.bytes;
import static org.driftwood.HomePackets.carrying;
import static org.driftwood.HomePackets.client;
import static org.driftwood.HomePackets.forAddress;
import static org.driftwood.HomePackets.groups;
import static org.driftwood.HomePackets.hex;
import static org.driftwood.HomePackets.holding;
import static org.driftwood.HomePackets.message;
import static org.driftwood.HomePackets.text;

/** Where in a packet an address may stand. */
enum HomePlace {

	OUTER_SOURCE((home) -> bubble().from(new Endpoint(home, 40_000)).to(SERVER).ipv4()),

	OUTER_DESTINATION((home) -> bubble().to(new Endpoint(home, 40_000)).ipv4()),

	SUMMED_WRONGLY((home) -> bubble().to(new Endpoint(home, 40_000)).under(OuterHeader.USUAL.sum(Sum.WRONG)).ipv4()),

	NOT_SUMMED((home) -> bubble().to(new Endpoint(home, 40_000)).under(OuterHeader.USUAL.sum(Sum.ABSENT)).ipv4()),

	MALFORMED((home) -> bubble().to(new Endpoint(home, 40_000)).claimingMore(9).ipv4()),

	IPV4_OPTIONS((home) -> {
		byte[] packet = bubble().under(OuterHeader.USUAL.options(8)).ipv4();
		// A route as it is recorded (RFC 791 3.1).
		System.arraycopy(Frames.join(Frames.hex("070708"), bytes(home).toArray()), 0, packet, 20, 7);
		return packet;
	}),

	PORTS((home) -> bubble().from(new Endpoint(Frames.ipv4("203.0.113.121"), home.bits() >>> 16))
		.to(new Endpoint(OTHER.address(), home.bits() & 0xffff))
		.ipv4()),

	TUNNEL_END((home) -> Frames.ipv4(home, Frames.ipv4("192.0.2.11"), 64, 4, bubble().ipv4())),

	IN_A_TUNNEL((home) -> bubble().to(new Endpoint(home, 40_000))
		.on(Link.RAW_IPV4, Wrapping.GTP_U, Wrapping.GRE_WITH_ALL)
		.bytes()
		.toArray()),

	FRAGMENTS((home) -> bubble().to(new Endpoint(home, 40_000)).ipv4(), 2, 4),

	/** The second fragment ends within the address. */
	DIVIDED_BY_FRAGMENTS((home) -> bubble().withAuthentication("00000000", "", 7, 0)
		.between(Addresses.ofRelay(7), client(home))
		.ipv4(), 4, 8),

	TEREDO_CLIENT((home) -> forAddress(client(home))),

	TEREDO_SOURCE((home) -> bubble().between(client(home), client(OTHER.address())).ipv4()),

	TEREDO_SERVER((home) -> forAddress(Addresses.teredo(home, 0, OTHER))),

	OBSOLETE_TEREDO((home) -> forAddress(Addresses.obsolete(SERVER.address(), 0, new Endpoint(home, 40_000)))),

	NOT_FLIPPED((home) -> forAddress(client(new Ipv4Address(~home.bits())))),

	REVERSED((home) -> forAddress(client(new Ipv4Address(Integer.reverseBytes(home.bits()))))),

	ORIGIN((home) -> bubble().from(SERVER).withOrigin(new Endpoint(home, 40_000)).ipv4()),

	ORIGIN_OF_RELAY((home) -> bubble().from(SERVER)
		.between(Addresses.ofRelay(7), client(OTHER.address()))
		.withOrigin(new Endpoint(home, 40_000))
		.ipv4()),

	AUTHENTICATION((home) -> bubble().withAuthentication(text(home), hex(home), 7, 0).ipv4()),

	NONCE((home) -> bubble().withNonce((long) home.bits() << 16).ipv4()),

	ALTERNATE_ADDRESS((home) -> bubble().withTrailer(3, "0000" + hex(home) + "c822").ipv4()),

	ALTERNATE_ADDRESSES((home) -> bubble().withTrailer(3, "0000 0a010203 c822" + hex(home) + "c822").ipv4()),

	TRAILING_NONCE((home) -> bubble().withTrailer(1, hex(home)).ipv4()),

	UNKNOWN_TRAILER((home) -> bubble().withTrailer(9, text(home)).ipv4()),

	BEHIND_ALL((home) -> bubble().withJunk("ff" + hex(home)).ipv4()),

	SERVERS_LINK_LOCAL((home) -> bubble().from(SERVER).between(Addresses.ofServer(home), Addresses.CLIENT).ipv4()),

	ADVERTISED_PREFIX((home) -> carrying(Advertisement.of(home)).from(SERVER)
		.between(Addresses.ofServer(SERVER.address()), Addresses.CLIENT)
		.ipv4()),

	SIX_TO_FOUR((home) -> byAddress("2002:" + groups(home) + "::1")),

	SIX_TO_FOUR_TWICE((home) -> byAddress("2002:" + groups(home) + "::" + groups(home))),

	ISATAP((home) -> byAddress("2001:db8::5efe:" + groups(home))),

	MAPPED((home) -> byAddress("::ffff:" + groups(home))),

	NAT64((home) -> byAddress("64:ff9b::" + groups(home))),

	WITHIN_IPV6((home) -> byAddress("2001:db8:" + groups(home) + "::1")),

	WITHIN_IPV6_UNEVENLY((home) -> byAddress("2001:db8::" + shifted(home))),

	TARGET((home) -> message(135, "00000000" + hex6(home))),

	REDIRECTED((home) -> message(137, "00000000" + hex6(OTHER.address()) + hex6(home))),

	UNKNOWN_MESSAGE((home) -> message(200, "00000000" + hex(home))),

	QUOTED((home) -> carrying(Message.error(1, client(home), Addresses.ofNative(7))).ipv4()),

	QUOTED_TO((home) -> carrying(Message.error(3, Addresses.ofNative(7), client(home))).ipv4()),

	QUOTED_DATA((home) -> message(1,
			"00000000 60000000 0014 06 40" + hex6(OTHER.address()) + hex6(OTHER.address()) + "c350 01bb" + hex(home)
					+ "00000000 5002ffff 00000000")),

	TCP_SEQUENCE((home) -> holding(6, "c350 01bb" + hex(home) + "00000000 5002ffff 12340000")),

	OPTIONS((home) -> holding(60, "3b 00 1e 04" + hex(home))),

	ROUTE((home) -> holding(43, "3b 02 00 01 00000000" + hex6(home))),

	DATA((home) -> holding(17, "1ae1 c350 0015 12ab" + text(home))),

	TEREDO_IN_TEREDO((home) -> carrying(
			Message.holding(bubble().to(new Endpoint(home, 40_000)).between(Addresses.ofRelay(7), client(home))))
		.ipv4());

	@SuppressWarnings("ImmutableEnumChecker") // A lambda that keeps nothing.
	private final Function<Ipv4Address, byte[]> packet;

	@SuppressWarnings("ImmutableEnumChecker") // Nobody writes to it.
	private final int[] cuts;

	/**
	 * A place in a packet.
	 * @param cuts where that is cut into fragments, in units of eight bytes
	 */
	HomePlace(Function<Ipv4Address, byte[]> packet, int... cuts) {
		this.packet = packet;
		this.cuts = cuts;
	}

	/** IPv4 packets, mostly one, that have the address there and at no other place. */
	List<byte[]> packets(Ipv4Address home) {
		return HomePackets.cut(this.packet.apply(home), this.cuts);
	}

	private static String hex6(Ipv4Address home) {
		return client(home).bytes().toString();
	}

	/** The address in three groups, none of which begins with it. */
	private static String shifted(Ipv4Address home) {
		String digits = "a1" + hex(home) + "b2";
		return digits.substring(0, 4) + ":" + digits.substring(4, 8) + ":" + digits.substring(8);
	}

}
