package org.driftwood.privacy;

import org.driftwood.decode.Frames;
import org.driftwood.decode.Vectors;

/** Inner packets with much in them that nobody is to see. */
final class Packets {

	/** What stands where nothing is to be seen. */
	static final String SECRET_BYTES = "feedfacecafef00d";

	private Packets() {
	}

	/** From a relay to the client, with data. */
	static byte[] tcp() {
		return Frames.ipv6("2001:db8::80", Vectors.CLIENT_ADDRESS, 6, 60,
				Frames.hex("01bb c350 11223344 55667788 7018 ffff 0000 0000 0101080a 11111111" + SECRET_BYTES));
	}

	/** From a router on the way, quoting what the client is said to have sent. */
	static byte[] error() {
		byte[] quoted = Frames.ipv6(Vectors.CLIENT_ADDRESS, "2001:db8::80", 6, 60,
				Frames.hex("c350 01bb 11223344 55667788 5010 ffff 1234 0000" + SECRET_BYTES));
		return icmpv6("2001:db8::1", Vectors.CLIENT_ADDRESS, Frames.join(Frames.hex("0300 0000 0000 0000"), quoted));
	}

	/** An echo behind two extension headers. */
	static byte[] options() {
		byte[] echo = Frames.icmpv6("2001:db8::1", Vectors.CLIENT_ADDRESS,
				Frames.hex("8000 0000 1234 5678" + SECRET_BYTES));
		return Frames.ipv6("2001:db8::1", Vectors.CLIENT_ADDRESS, 0, 60,
				Frames.join(Frames.hex("3c00 1e04c0ffee01 3a01 1e0c" + SECRET_BYTES + "00000000"), echo));
	}

	/** Any ICMPv6 message, its checksum made right. */
	static byte[] icmpv6(String source, String destination, byte[] message) {
		return Frames.ipv6(source, destination, 58, 64, Frames.icmpv6(source, destination, message));
	}

}
