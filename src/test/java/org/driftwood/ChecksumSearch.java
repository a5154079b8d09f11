package org.driftwood;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Fragment;
import org.driftwood.decode.FragmentReassembler;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Solves the checksums of packets for an address. A checksum is an equation: whoever
 * knows all other bytes that it covers learns 16 bits of those that he does not know, and
 * with a guess at one half of an address the other half. So it is asked of every checksum
 * that does not fit whether it would if the address stood where four other bytes are.
 */
final class ChecksumSearch {

	private static final int TCP = 6;

	private static final int UDP = 17;

	private static final int ICMPV6 = 58;

	private static final int IPV6_HEADER = 40;

	private final PacketDecoder decoder = new PacketDecoder();

	private final FragmentReassembler reassembler = new FragmentReassembler();

	private final List<Bytes> reassembled = new ArrayList<>();

	private final int home;

	ChecksumSearch(Ipv4Address home) {
		this.home = home.bits();
	}

	/** Where in the packets of a capture a checksum tells the address. */
	Set<String> in(byte[] capture) throws IOException, CaptureFormatException {
		Set<String> found = new LinkedHashSet<>();
		CaptureReader reader = CaptureReader.open(new ByteArrayInputStream(capture),
				new CaptureLimits(1 << 30, 1_000, 1_000_000));
		for (CapturedPacket packet = reader.next(); packet != null; packet = reader.next()) {
			for (ChecksumEquation equation : equations(packet)) {
				for (String place : equation.solvedFor(this.home)) {
					found.add("packet " + packet.number() + ", " + place);
				}
			}
		}
		return found;
	}

	/** The packets of which there were only fragments, once it has been in those. */
	List<Bytes> reassembled() {
		return this.reassembled;
	}

	/** Which checksums of a packet tell the address. */
	Set<String> in(Verdict.Recognised verdict) {
		Set<String> found = new LinkedHashSet<>();
		equations(verdict).forEach((equation) -> found.addAll(equation.solvedFor(this.home)));
		return found;
	}

	private List<ChecksumEquation> equations(CapturedPacket packet) {
		Bytes frame = Bytes.of(packet.data(), packet.offset(), packet.length());
		Verdict verdict = this.decoder.decode(packet.linkType(), frame, packet.originalLength());
		List<ChecksumEquation> equations = new ArrayList<>();
		Fragment fragment = verdict.isFragment() ? this.decoder.fragment(packet.number(), packet.timeNanos(),
				packet.linkType(), frame, packet.originalLength()) : null;
		if (fragment != null) {
			equations.add(header(fragment.ipv4()));
		}
		if (((fragment != null) ? whole(fragment) : verdict) instanceof Verdict.Recognised recognised) {
			equations.addAll(equations(recognised));
		}
		return equations;
	}

	/** What a fragment makes whole, if it is the last. */
	private @Nullable Verdict whole(Fragment fragment) {
		Reassembled whole = this.reassembler.add(fragment);
		if (whole == null) {
			return null;
		}
		this.reassembled.add(whole.ipv4());
		return this.decoder.decode(whole);
	}

	private static List<ChecksumEquation> equations(Verdict.Recognised verdict) {
		List<ChecksumEquation> equations = new ArrayList<>();
		Bytes ipv4 = verdict.outer().ipv4();
		Bytes payload = verdict.outer().payload();
		equations.add(header(ipv4));
		Bytes udp = ipv4.from(payload.offsetIn(ipv4) - 8);
		if (udp.u16(6) != 0 && !verdict.outer().isCut()) {
			equations.add(ChecksumEquation.over("UDP", ipv4.slice(12, 8), UDP + udp.u16(4))
				.and(udp.first(8 + verdict.outer().declaredLength())));
		}
		addInner("inner", payload.from(Math.min(payload.length(), verdict.packet().innerOffset())), equations);
		return equations;
	}

	private static ChecksumEquation header(Bytes ipv4) {
		return ChecksumEquation.over("IPv4", ipv4.first((ipv4.u8(0) & 0xf) * 4), 0);
	}

	/** Of an IPv6 packet, and of those that are in it. */
	private static void addInner(String name, Bytes inner, List<ChecksumEquation> equations) {
		if (inner.length() < IPV6_HEADER || inner.u8(0) >> 4 != 6) {
			return;
		}
		Bytes upper = inner.from(IPV6_HEADER).first(inner.u16(4));
		boolean whole = upper.length() == inner.u16(4);
		int protocol = inner.u8(6);
		while (upper.length() >= 8 && isExtension(protocol)) {
			protocol = upper.u8(0);
			upper = upper.from(Math.min(upper.length(), 8 + 8 * upper.u8(1)));
		}
		int at = checksum(protocol);
		if (whole && at > 0 && at + 2 <= upper.length() && upper.u16(at) != 0) {
			equations
				.add(ChecksumEquation.over(name, inner.slice(8, 32), protocol).and(upper).and(length(upper.length())));
		}
		if ((protocol == ICMPV6 && upper.length() > 0 && upper.u8(0) < 128) || protocol == UDP) {
			addInner(name + " in " + protocol, upper.from(Math.min(upper.length(), 8)), equations);
		}
	}

	private static int checksum(int protocol) {
		return switch (protocol) {
			case TCP -> 16;
			case UDP -> 6;
			case ICMPV6 -> 2;
			default -> 0;
		};
	}

	private static boolean isExtension(int protocol) {
		return protocol == 0 || protocol == 43 || protocol == 60;
	}

	private static Bytes length(int length) {
		return Bytes.of(new byte[] { (byte) (length >> 8), (byte) length });
	}

}
