package org.driftwood.decode;

import java.util.Set;

/** The IPv4 and UDP layers around a payload, in views and as the verdict shows them. */
record Envelope(Ipv4Packet ipv4, UdpDatagram udp, OuterPacket outer) {

	static Envelope of(NestedPacket nested) {
		Ipv4Packet ipv4 = nested.ipv4();
		UdpDatagram udp = new UdpDatagram(ipv4.payload());
		OuterPacket outer = new OuterPacket(new Endpoint(ipv4.source(), udp.sourcePort()),
				new Endpoint(ipv4.destination(), udp.destinationPort()), ipv4.timeToLive(), ipv4.identification(),
				nested.direction(), udp.payloadLength(), ipv4.payloadLength() - UdpDatagram.HEADER_LENGTH,
				ipv4.captured(), udp.payload(), nested.tunnels(), nested.carrier());
		return new Envelope(ipv4, udp, outer);
	}

	boolean isFragment() {
		return this.ipv4.isFirstFragment();
	}

	/** Whether bytes are elsewhere: in other fragments, or not captured. */
	boolean isPartial() {
		return isFragment() || this.outer.isCut();
	}

	boolean hasPossibleLength() {
		return this.udp.hasPossibleLength();
	}

	/** Bytes of payload that the headers leave room for, in all fragments together. */
	int room() {
		if (isFragment() && hasPossibleLength()) {
			return this.outer.declaredLength();
		}
		return hasPossibleLength() ? Math.min(this.outer.declaredLength(), this.outer.carriedLength())
				: this.outer.carriedLength();
	}

	void check(Set<Anomaly> anomalies) {
		if (this.ipv4.mayNotBeFragmented()) {
			anomalies.add(Anomaly.DONT_FRAGMENT_SET);
		}
		if (isFragment()) {
			return;
		}
		if (this.outer.declaredLength() > this.outer.carriedLength()) {
			anomalies.add(Anomaly.UDP_LENGTH_BEYOND_IPV4);
		}
		else if (isChecksumWrong()) {
			anomalies.add(Anomaly.UDP_CHECKSUM_WRONG);
		}
	}

	// What the capturing machine sends is often seen before its network card sums it up.
	private boolean isChecksumWrong() {
		boolean verifiable = this.udp.hasChecksum() && hasPossibleLength() && !this.outer.isCut()
				&& this.outer.direction() != Direction.FROM_US;
		return verifiable && !Checksum.fitsUdp(this.ipv4.source(), this.ipv4.destination(),
				this.udp.bytes().first(this.udp.length()));
	}

}
