package org.driftwood.decode;

/**
 * An origin indication as it stands in a payload (RFC 4380 5.1.1). One that exists is
 * whole.
 *
 * @param bytes from it on
 */
record OriginHeader(Bytes bytes) {

	private static final int PORT = 2;

	private static final int ADDRESS = 4;

	OriginHeader {
		MalformedPacketException.require(bytes.length() >= OriginIndication.LENGTH, Fault.ORIGIN_TOO_SHORT);
	}

	OriginIndication read() {
		Ipv4Address address = new Ipv4Address(this.bytes.bits32(ADDRESS)).complement();
		return new OriginIndication(new Endpoint(address, ~this.bytes.u16(PORT) & 0xffff));
	}

}
