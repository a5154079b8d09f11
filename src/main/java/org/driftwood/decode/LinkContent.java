package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

/**
 * What an EtherType announces, and the bytes from there on.
 *
 * @param etherType the protocol of the bytes
 * @param bytes the rest of the frame
 */
record LinkContent(int etherType, Bytes bytes) {

	static final int NONE = -1;

	static final int IPV4 = 0x0800;

	static final int ARP = 0x0806;

	static final int IPV6 = 0x86dd;

	static final int MPLS = 0x8847;

	/** From here on an EtherType is one; below, it is a length and LLC follows. */
	private static final int LEAST_ETHER_TYPE = 0x0600;

	private static final int MPLS_MULTICAST = 0x8848;

	private static final int PPPOE_SESSION = 0x8864;

	private static final int VLAN = 0x8100;

	private static final int SERVICE_VLAN = 0x88a8;

	private static final int OLD_SERVICE_VLAN = 0x9100;

	private static final int FAMILY_IPV4 = 2;

	private static final int FAMILY_IPV6_OPENBSD = 24;

	private static final int FAMILY_IPV6_FREEBSD = 28;

	private static final int FAMILY_IPV6_DARWIN = 30;

	private static final int VLAN_LENGTH = 4;

	private static final int PPPOE_LENGTH = 6;

	private static final int LABEL_LENGTH = 4;

	// Real networks stack two or three; a frame of nothing but tags must not hold us up.
	private static final int LAYERS_AT_MOST = 8;

	/** Content without an EtherType, told by its version nibble. */
	static LinkContent byVersion(Bytes bytes) {
		require(bytes.length() > 0, Verdict.Reason.LINK_HEADER_BROKEN);
		return switch (bytes.u8(0) >> 4) {
			case 4 -> new LinkContent(IPV4, bytes);
			case 6 -> new LinkContent(IPV6, bytes);
			default -> new LinkContent(NONE, bytes);
		};
	}

	/** Content that is announced by the number that BSD has for its address family. */
	static LinkContent ofFamily(int family, Bytes bytes) {
		return switch (family) {
			case FAMILY_IPV4 -> new LinkContent(IPV4, bytes);
			case FAMILY_IPV6_OPENBSD, FAMILY_IPV6_FREEBSD, FAMILY_IPV6_DARWIN -> new LinkContent(IPV6, bytes);
			default -> new LinkContent(NONE, bytes);
		};
	}

	/** The IPv4 packet, behind any tags, labels and sessions. */
	Bytes ipv4() {
		LinkContent content = network();
		require(content.etherType == IPV4, Verdict.Reason.NOT_IPV4);
		return content.bytes;
	}

	/** The same for a packet of either version. */
	LinkContent network() {
		LinkContent content = this;
		for (int i = 0; i < LAYERS_AT_MOST && content.etherType != IPV4 && content.etherType != IPV6; i++) {
			content = content.inner();
		}
		return content;
	}

	private LinkContent inner() {
		return switch (this.etherType) {
			case VLAN, SERVICE_VLAN, OLD_SERVICE_VLAN -> behindTag();
			case PPPOE_SESSION -> behindSession();
			case MPLS, MPLS_MULTICAST -> behindLabels();
			default -> behindLength();
		};
	}

	private LinkContent behindLength() {
		require(this.etherType >= 0 && this.etherType < LEAST_ETHER_TYPE, Verdict.Reason.NOT_IPV4);
		return new SnapHeader(this.bytes).content();
	}

	private LinkContent behindTag() {
		require(this.bytes.length() >= VLAN_LENGTH, Verdict.Reason.LINK_HEADER_BROKEN);
		return new LinkContent(this.bytes.u16(2), this.bytes.from(VLAN_LENGTH));
	}

	private LinkContent behindSession() {
		require(this.bytes.length() >= PPPOE_LENGTH, Verdict.Reason.LINK_HEADER_BROKEN);
		return new PppFrame(this.bytes.from(PPPOE_LENGTH)).content();
	}

	private LinkContent behindLabels() {
		boolean bottom = false;
		int end = 0;
		for (int i = 0; i < LAYERS_AT_MOST && !bottom; i++) {
			require(this.bytes.length() >= end + LABEL_LENGTH, Verdict.Reason.LINK_HEADER_BROKEN);
			bottom = (this.bytes.u8(end + 2) & 1) == 1;
			end += LABEL_LENGTH;
		}
		require(bottom, Verdict.Reason.NOT_IPV4);
		return byVersion(this.bytes.from(end));
	}

}
