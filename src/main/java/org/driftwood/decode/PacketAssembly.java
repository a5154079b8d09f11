package org.driftwood.decode;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Puts together what is told of a payload that counts as Teredo. */
final class PacketAssembly {

	private final Envelope envelope;

	private final TeredoReader reader;

	private final Set<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);

	PacketAssembly(Envelope envelope, TeredoReader reader) {
		this.envelope = envelope;
		this.reader = reader;
	}

	TeredoPacket whole() {
		Ipv6Header header = this.reader.header();
		if (header == null) {
			return malformed();
		}
		InnerReader inner = new InnerReader(header, false, this.anomalies);
		PacketKind kind = PacketKinds.of(this.envelope.outer(), this.reader.origin() != null, inner.packet());
		List<Trailer> trailers = TrailerReader.read(header.behind(), false, this.anomalies);
		checkParts(inner.packet());
		new KindChecks(this.envelope.outer(), inner.packet(), kind, this.anomalies).check(this.reader.authentication(),
				this.reader.origin(), trailers);
		if (header.behind().length() > 0 && !kind.isBubble()) {
			this.anomalies.add(Anomaly.TRAILER_AFTER_DATA);
		}
		return packet(kind, inner.packet(), trailers, inner.headerLength(), header.packetLength());
	}

	TeredoPacket cutShort() {
		PacketKind kind = this.envelope.isFragment() ? PacketKind.FRAGMENT : PacketKind.TRUNCATED;
		Ipv6Header header = this.reader.header();
		if (header == null) {
			return withoutInner(kind);
		}
		InnerReader inner = new InnerReader(header, true, this.anomalies);
		List<Trailer> trailers = TrailerReader.read(header.behind(), true, this.anomalies);
		checkParts(inner.packet());
		return packet(kind, inner.packet(), trailers, inner.headerLength(), header.packetLength());
	}

	// Behind the first header that cannot be right everything counts as data.
	TeredoPacket malformed() {
		Ipv6Header header = this.reader.header();
		if (header == null) {
			return withoutInner(PacketKind.MALFORMED);
		}
		InnerPacket inner = InnerReader.headerOnly(header);
		checkParts(inner);
		return packet(PacketKind.MALFORMED, inner, List.of(), Ipv6Header.LENGTH, Integer.MAX_VALUE);
	}

	private TeredoPacket withoutInner(PacketKind kind) {
		checkParts(null);
		return packet(kind, null, List.of(), this.reader.beginningLength(), Integer.MAX_VALUE);
	}

	private void checkParts(@Nullable InnerPacket inner) {
		this.envelope.check(this.anomalies);
		AddressChecks checks = new AddressChecks(this.anomalies);
		if (this.reader.origin() != null) {
			checks.checkOrigin(this.reader.origin().mapped());
		}
		if (inner != null) {
			inner.sourceTeredo().ifPresent(checks::check);
			inner.destinationTeredo().ifPresent(checks::check);
		}
	}

	private TeredoPacket packet(PacketKind kind, @Nullable InnerPacket inner, List<Trailer> trailers, int headerLength,
			int packetLength) {
		int start = this.reader.cursor();
		int captured = this.envelope.outer().payload().length();
		return new TeredoPacket(kind, this.reader.authentication(), this.reader.origin(), inner, trailers,
				this.anomalies.isEmpty() ? Set.of() : Collections.unmodifiableSet(this.anomalies), start + headerLength,
				start + Math.min(packetLength, captured - start));
	}

}
