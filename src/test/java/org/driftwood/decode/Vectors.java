package org.driftwood.decode;

import java.util.List;

/** The packets that a reference decoder has checked. */
public final class Vectors {

	public static final String SERVER = "203.0.113.5:3544";

	public static final String CLIENT = "198.51.100.77:40000";

	public static final String PEER = "192.0.2.200:51234";

	public static final String CLIENT_ADDRESS = "2001:0:cb00:7105:28a5:63bf:39cc:9bb2";

	public static final String PEER_ADDRESS = "2001:0:cb00:7105:0:37dd:3fff:fd37";

	public static final byte[] BUBBLE_WITH_ORIGIN = Frames.hex("""
			0000f2263ffffdde6000000000003b00fe8000000000000009b12c3d4e5f6071
			20010000cb00710528a563bf39cc9bb2
			""");

	public static final byte[] SOLICITATION = Frames.hex("""
			000100001122334455667788006000000000083afffe800000000000000000ff
			fffffffffeff02000000000000000000000000000285007d3800000000
			""");

	public static final byte[] ADVERTISEMENT = Frames.hex("""
			00010000112233445566778800000063bf39cc9bb26000000000303afffe8000
			00000000008000f22734ff8efafe800000000000000000fffffffffffe860064
			9d0000000000003a98000007d003044040ffffffffffffffff00000000200100
			00cb007105ff00000000200100
			""");

	public static final byte[] BUBBLE_WITH_TRAILERS = Frames.hex("""
			6000000000003b1520010000cb007105000037dd3ffffd3720010000cb007105
			28a563bf39cc9bb20104c0ffee01030800000a010203c822
			""");

	public static final byte[] BUBBLE_OFF_PORT = Frames.hex("""
			6000000000003b1520010000cb007105000037dd3ffffd3720010000cb007105
			28a563bf39cc9bb20104c0ffee010404000000000502c351
			""");

	public static final byte[] DISCOVERY = Frames.hex("""
			6000000000003b0120010000cb007105000037dd3ffffd37ff02000000000000
			0000000000000001
			""");

	public static final byte[] SLL = Frames.hex("""
			00000001000600163e000001000008004500004c1000000036110e1bcb007105c633644d0dd89c40003882ae
			0000f2263ffffdde6000000000003b00fe8000000000000009b12c3d4e5f607120010000cb00710528a563bf39cc9bb2
			""");

	public static final byte[] SLL2 = Frames.hex("""
			08000000000000020001000600163e00000100004500004c1000000036110e1bcb007105c633644d0dd89c40003882ae
			0000f2263ffffdde6000000000003b00fe8000000000000009b12c3d4e5f607120010000cb00710528a563bf39cc9bb2
			""");

	private Vectors() {
	}

	public static byte[] v1() {
		return Frames.udp(SERVER, CLIENT, BUBBLE_WITH_ORIGIN);
	}

	public static byte[] v2() {
		return Frames.udp(CLIENT, SERVER, SOLICITATION);
	}

	public static byte[] v3() {
		return Frames.udp(SERVER, CLIENT, ADVERTISEMENT);
	}

	public static byte[] v4() {
		return Frames.udp(SERVER, CLIENT, BUBBLE_WITH_TRAILERS);
	}

	public static byte[] v5() {
		return Frames.udp(PEER, CLIENT, BUBBLE_OFF_PORT);
	}

	public static byte[] v6() {
		return Frames.udp("10.1.2.3:51234", "224.0.0.253:3544", 1, DISCOVERY);
	}

	public static List<byte[]> ipv4Packets() {
		return List.of(v1(), v2(), v3(), v4(), v5(), v6());
	}

}
