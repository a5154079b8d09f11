package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

import com.sun.management.ThreadMXBean;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What a packet may cost: memory in proportion to its length at most, and no more than a
 * few kilobytes besides. As each step of a loop over a packet's parts makes an object or
 * passes a byte, that bounds the steps, too.
 */
class DecodeBudgetTests {

	private static final int LARGEST = 65_000;

	private static final long AT_ANY_LENGTH = 16_384;

	/**
	 * A trailer of two bytes is told as an object with a window and a place in a list.
	 */
	private static final long FOR_A_BYTE = 96;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private final PacketDecoder decoder = new PacketDecoder();

	@Property(tries = 400, seed = "4380")
	void anyPayloadStaysWithinTheBudget(@ForAll("pieces") byte[] piece, @ForAll("begin") byte[] beginning,
			@ForAll @IntRange(max = LARGEST) int length) {
		byte[] payload = Arrays.copyOf(beginning, Math.max(beginning.length, length));
		for (int at = beginning.length; at < payload.length; at++) {
			payload[at] = piece[(at - beginning.length) % piece.length];
		}
		staysWithinTheBudget(Frames.udp(Vectors.SERVER, Vectors.CLIENT, payload));
		staysWithinTheBudget(Frames.udp(Vectors.PEER, Vectors.CLIENT, payload));
	}

	@Property(tries = 400, seed = "791")
	void anyFrameStaysWithinTheBudget(@ForAll("pieces") byte[] piece, @ForAll @IntRange(max = LARGEST) int length) {
		byte[] frame = new byte[length];
		for (int at = 0; at < length; at++) {
			frame[at] = piece[at % piece.length];
		}
		for (int linkType : SoundVerdicts.LINK_TYPES) {
			staysWithinTheBudget(linkType, frame);
		}
	}

	/** What repeats itself in a packet, and much that does not belong there. */
	@Provide
	Arbitrary<byte[]> pieces() {
		Arbitrary<byte[]> parts = Arbitraries.of(Frames.hex("0100"), Frames.hex("0500"), Frames.hex("c100"),
				Frames.hex("3c000000 00000000"), Frames.hex("8100 0001"), Frames.hex("8847 0001 0000"),
				Frames.hex("0000 f226 3fff fdd2"), Frames.hex("0001 0000 0102030405060708 00"),
				Frames.hex("60000000 0000 2940" + "00".repeat(32)), Frames.hex("45000028 00000000 40040000"),
				Frames.hex("0301 4000 00015180"), Frames.hex("32ff 0010 00000000 00000000"));
		return Arbitraries.oneOf(parts, Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(24));
	}

	@Provide
	Arbitrary<byte[]> begin() {
		return Arbitraries.of(new byte[0], Vectors.BUBBLE_OFF_PORT, Vectors.SOLICITATION, Vectors.ADVERTISEMENT,
				Vectors.BUBBLE_WITH_ORIGIN, Frames.ipv6("fe80::1", Vectors.CLIENT_ADDRESS, 0, 64, new byte[0]));
	}

	private void staysWithinTheBudget(byte[] packet) {
		staysWithinTheBudget(101, packet);
		staysWithinTheBudget(1, Frames.ethernet(packet));
	}

	private void staysWithinTheBudget(int linkType, byte[] frame) {
		Bytes bytes = Bytes.of(frame);
		long before = THREADS.getCurrentThreadAllocatedBytes();
		Verdict verdict = this.decoder.decode(linkType, bytes, frame.length);
		long cost = THREADS.getCurrentThreadAllocatedBytes() - before;
		assertThat(cost).as("%d bytes, %s", frame.length, verdict.getClass().getSimpleName())
			.isLessThan(AT_ANY_LENGTH + FOR_A_BYTE * frame.length);
	}

}
