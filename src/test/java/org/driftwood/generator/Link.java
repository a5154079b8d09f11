package org.driftwood.generator;

import org.driftwood.decode.Direction;

/** Link layers, each with the number that capture files have for it (spec section 1). */
public enum Link {

	ETHERNET(1, "020000000001 020000000002 0800", ""),

	/** With the padding or check sequence that may follow. */
	ETHERNET_PADDED(1, "020000000001 020000000002 0800", "000000000000"),

	VLAN(1, "020000000001 020000000002 8100 0064 0800", ""),

	DOUBLE_VLAN(1, "020000000001 020000000002 88a8 0064 8100 0065 0800", ""),

	OLD_DOUBLE_VLAN(1, "020000000001 020000000002 9100 0064 8100 0065 0800", ""),

	/** With a length where the type would be. */
	SNAP(1, "020000000001 020000000002 LENGTH+8 aaaa03 000000 0800", ""),

	PPPOE(1, "020000000001 020000000002 8864 11 00 0001 LENGTH+2 0021", ""),

	/** With two labels. */
	MPLS(1, "020000000001 020000000002 8847 0001 00 40 0002 01 40", ""),

	NULL_LITTLE_ENDIAN(0, "02000000", ""),

	NULL_BIG_ENDIAN(0, "00000002", ""),

	LOOP(108, "00000002", ""),

	PPP(9, "ff03 0021", ""),

	PPP_WITHOUT_ADDRESS(9, "0021", ""),

	PPP_COMPRESSED(9, "ff03 21", ""),

	RAW(101, "", ""),

	RAW_12(12, "", ""),

	RAW_14(14, "", ""),

	RAW_IPV4(228, "", ""),

	/** {@code tcpdump -i any} of old; the first two bytes are the packet type. */
	COOKED(113, "0001 0006 00163e000001 0000 0800", ""),

	/** {@code tcpdump -i any} of today; the eleventh byte is the packet type. */
	COOKED_2(276, "06 00163e000001 0000", ""),

	CISCO_HDLC(104, "0f00 0800", ""),

	WIRELESS(105, "0802 0000 020000000001 020000000002 020000000003 1000 aaaa03 000000 0800", ""),

	WIRELESS_QOS(105, "8801 0000 020000000001 020000000002 020000000003 1000 0000 aaaa03 000000 0800", ""),

	RADIOTAP(127, "0000 0800 00000000 0802 0000 020000000001 020000000002 020000000003 1000 aaaa03 000000 0800", ""),

	/** With a whole word of flags, which tell that a check sequence follows. */
	RADIOTAP_WITH_FLAGS(127, "0000 0900 02000000 10" //
			+ "0802 0000 020000000001 020000000002 020000000003 1000 aaaa03 000000 0800", "12345678"),

	PFLOG(117, "3d 02 01 00 656d3000000000000000000000000000 00000000000000000000000000000000" //
			+ "00000001 ffffffff ffffffff ffffffff 00000000 00000000 01 000000", "");

	private final int number;

	private final String before;

	private final String behind;

	Link(int number, String before, String behind) {
		this.number = number;
		this.before = before;
		this.behind = behind;
	}

	/** The number in capture files (LINKTYPE_…). */
	public int number() {
		return this.number;
	}

	/** Whether it tells which way a frame went. */
	boolean tellsDirection() {
		return this == COOKED || this == COOKED_2;
	}

	/** Whether something that is no part of the packet follows it. */
	boolean pads() {
		return !this.behind.isEmpty();
	}

	/** The IPv4 packet with all that comes before and behind it. */
	byte[] around(byte[] ipv4, Direction direction) {
		return new Wire().bytes(before(direction, ipv4.length)).bytes(ipv4).bytes(behind()).toArray();
	}

	private byte[] before(Direction direction, int length) {
		int type = switch (direction) {
			case TO_US -> 0;
			case BROADCAST -> 1;
			case MULTICAST -> 2;
			case TO_OTHER -> 3;
			case FROM_US -> 4;
			case UNKNOWN -> 7;
		};
		Wire wire = new Wire();
		if (this == COOKED) {
			wire.u16(type);
		}
		if (this == COOKED_2) {
			wire.hex("0800 0000 00000002 0001").u8(type);
		}
		return wire.hex(withLength(withLength(this.before, length, 2), length, 8)).toArray();
	}

	private static String withLength(String hex, int length, int more) {
		return hex.replace("LENGTH+" + more, "%04x".formatted(length + more));
	}

	byte[] behind() {
		return new Wire().hex(this.behind).toArray();
	}

}
