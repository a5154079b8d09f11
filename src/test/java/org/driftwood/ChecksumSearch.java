package org.driftwood;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Verdict;

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

	private static final int FITS = 0xffff;

	private final PacketDecoder decoder = new PacketDecoder();

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
			Bytes frame = Bytes.of(packet.data(), packet.offset(), packet.length());
			Verdict verdict = this.decoder.decode(packet.linkType(), frame, packet.originalLength());
			if (verdict instanceof Verdict.Recognised recognised) {
				long number = packet.number();
				in(recognised).forEach((place) -> found.add("packet " + number + ", " + place));
			}
		}
		return found;
	}

	/** Which checksums of a packet tell the address. */
	Set<String> in(Verdict.Recognised verdict) {
		Set<String> found = new LinkedHashSet<>();
		for (Equation equation : equations(verdict)) {
			equation.solvedFor(this.home).forEach((place) -> found.add(equation.name + " " + place));
		}
		return found;
	}

	private static List<Equation> equations(Verdict.Recognised verdict) {
		List<Equation> equations = new ArrayList<>();
		Bytes ipv4 = verdict.outer().ipv4();
		Bytes payload = verdict.outer().payload();
		equations.add(new Equation("IPv4", words(ipv4.first((ipv4.u8(0) & 0xf) * 4), 0)));
		Bytes udp = ipv4.from(payload.offsetIn(ipv4) - 8);
		if (udp.u16(6) != 0) {
			equations.add(new Equation("UDP", join(words(ipv4.slice(12, 8), 0), words(udp, UDP + udp.u16(4)))));
		}
		Bytes inner = payload.from(Math.min(payload.length(), verdict.packet().innerOffset()));
		if (inner.length() >= 40 && inner.u8(0) >> 4 == 6) {
			addInner(inner, equations);
		}
		return equations;
	}

	private static void addInner(Bytes inner, List<Equation> equations) {
		int protocol = inner.u8(6);
		Bytes upper = inner.from(40).first(inner.u16(4));
		int at = switch (protocol) {
			case TCP -> 16;
			case UDP -> 6;
			case ICMPV6 -> 2;
			default -> upper.length();
		};
		if (at + 2 <= upper.length() && upper.u16(at) != 0) {
			equations
				.add(new Equation("inner", join(words(inner.slice(8, 32), 0), words(upper, protocol + inner.u16(4)))));
		}
	}

	private static int[] words(Bytes bytes, int more) {
		int[] words = new int[(bytes.length() + 1) / 2 + 1];
		for (int i = 0; i < bytes.length(); i++) {
			words[i / 2] |= bytes.u8(i) << ((i % 2 == 0) ? 8 : 0);
		}
		words[words.length - 1] = more;
		return words;
	}

	private static int[] join(int[] one, int[] other) {
		int[] both = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, both, one.length, other.length);
		return both;
	}

	/** One checksum: what it covers in units of 16 bits, with itself. */
	private static final class Equation {

		private final String name;

		private final int[] words;

		Equation(String name, int[] words) {
			this.name = name;
			this.words = words;
		}

		Set<String> solvedFor(int home) {
			Set<String> solved = new LinkedHashSet<>();
			long sum = Arrays.stream(this.words).asLongStream().sum();
			for (int i = 0; i + 1 < this.words.length && !fits(sum); i++) {
				int shown = this.words[i] << 16 | this.words[i + 1];
				if (fits(sum - sum(shown) + sum(home)) || fits(sum - sum(shown) + sum(~home))) {
					solved.add("solved at " + 2 * i);
				}
				int balance = count(shown) - count(~shown);
				if (fits(sum + balance * (sum(home) - sum(shown)))) {
					solved.add("solved everywhere as at " + 2 * i);
				}
			}
			return solved;
		}

		private int count(int shown) {
			int count = 0;
			for (int i = 0; i + 1 < this.words.length; i++) {
				count += (this.words[i] << 16 | this.words[i + 1]) == shown ? 1 : 0;
			}
			return count;
		}

		private static long sum(int word) {
			return (long) (word >>> 16) + (word & 0xffff);
		}

		// Sums are equal where they are so modulo 65535.
		private static boolean fits(long sum) {
			return Math.floorMod(sum, FITS) == 0;
		}

	}

}
