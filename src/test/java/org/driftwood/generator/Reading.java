package org.driftwood.generator;

import java.util.List;
import java.util.Set;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Fault;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.OriginIndication;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.TeredoPacket;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.Diagnosis;
import org.driftwood.diagnosis.PacketFinding;
import org.driftwood.generator.Truth.Completeness;
import org.jspecify.annotations.Nullable;

/** What decoder and diagnosis say of a packet, in the words of {@link Truth}. */
public final class Reading {

	private static final PacketDecoder DECODER = new PacketDecoder();

	private Reading() {
	}

	/** What they say of a frame that stands alone. */
	public static Truth of(Frame frame) {
		return of(verdict(frame));
	}

	static Verdict verdict(Frame frame) {
		return DECODER.decode(frame.link().number(), frame.bytes(), frame.originalLength());
	}

	/** What they say of a packet that stands alone. */
	public static Truth of(Verdict verdict) {
		return of(verdict, new Diagnosis());
	}

	private static Truth of(Verdict verdict, Diagnosis diagnosis) {
		PacketFinding finding = diagnosis.add(1, 1, verdict);
		return switch (verdict) {
			case Verdict.NotTeredo other -> new Truth.NotTeredo(other.reason().onTeredoPort());
			case Verdict.Teredo whole -> told(whole, Completeness.WHOLE, null, finding);
			case Verdict.CutShort cut -> told(cut, Completeness.CUT_SHORT, null, finding);
			case Verdict.Malformed broken -> told(broken, Completeness.MALFORMED, broken.fault(), finding);
		};
	}

	private static Truth told(Verdict.Recognised verdict, Completeness completeness, @Nullable Fault fault,
			PacketFinding finding) {
		TeredoPacket packet = verdict.packet();
		boolean whole = completeness == Completeness.WHOLE;
		return new Truth.Teredo(completeness, fault, packet.kind(), outer(verdict.outer()), packet.authentication(),
				origin(packet.origin()), inner(packet.inner(), whole), List.copyOf(packet.trailers()),
				whole ? packet.anomalies() : Set.of(),
				new Truth.Verdicts(finding.destination(), finding.server(), finding.source()));
	}

	private static Truth.Outer outer(OuterPacket outer) {
		return new Truth.Outer(outer.source(), outer.destination(), outer.timeToLive(), outer.identification(),
				outer.direction(), outer.tunnels());
	}

	private static @Nullable Endpoint origin(@Nullable OriginIndication origin) {
		return (origin != null) ? origin.mapped() : null;
	}

	private static @Nullable InnerPacket inner(@Nullable InnerPacket inner, boolean whole) {
		return (inner == null) ? null : new InnerPacket(inner.source(), inner.destination(), inner.nextHeader(),
				inner.hopLimit(), inner.payloadLength(), whole ? inner.transport() : null);
	}

	/** The same of bytes on a link, none of them missing. */
	static Truth of(Link link, byte... bytes) {
		return of(DECODER.decode(link.number(), Bytes.of(bytes), bytes.length));
	}

}
