package org.driftwood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.driftwood.Captures;
import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CaptureWriter;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Direction;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.Conversation;
import org.driftwood.diagnosis.Findings;
import org.driftwood.diagnosis.PacketFinding;
import org.driftwood.diagnosis.Tally;
import org.driftwood.generator.GeneratedCapture;
import org.driftwood.generator.GeneratedCaptures;
import org.driftwood.report.ExcerptWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From any capture to its answer: figures that add up, and an excerpt that says the same.
 */
class AnalysisFuzzTests {

	private static final CaptureLimits LIMITS = new CaptureLimits(4 << 20, 200, 100_000);

	private static final long EXCERPT = 1 << 20;

	private static final int LINUX_COOKED_2 = 276;

	private static final List<String> HOSTS = List.of("192.0.2.1", "198.51.100.17", "203.0.113.5", "10.0.0.1");

	private static final List<String> PORTS = List.of("3544", "40000", "51234", "53");

	private static final List<String> ADDRESSES = List.of("fe80::8000:5445:5245:444f", "fe80::8000:f227:3fff:fdfe",
			"2001:0:c000:201::63bf:39cc:9bee", "2001:0:c000:201::63bf:3490:8efa",
			"2001:0:cb00:7105:8000:f227:3fff:fdfe", "2002:c000:201::1", "ff02::2", "2001:db8::1");

	@TempDir
	static Path directory;

	static Stream<byte[]> captures() {
		return Stream.concat(Captures.LAB.stream().map(Captures::lab),
				GeneratedCaptures.few().stream().map(GeneratedCapture::bytes));
	}

	@MethodSource("captures")
	@FuzzTest
	void answersForAnyCapture(byte[] file) throws Exception {
		check(file);
	}

	/** Eight bytes a packet: who to whom, which way, what in it, and when. */
	static Stream<byte[]> traffic() {
		return Stream
			.of("0012 00 3b 02 00 01 00".repeat(12), "0102 00 3b 02 07 01 00 0201 04 3a 20 07 02 00".repeat(4),
					"2001 00 11 23 04 81 11".repeat(3) + "0012 00 00 00 02 10 40", "1200 01 3a 61 15 01 80".repeat(5))
			.map(Frames::hex);
	}

	@MethodSource("traffic")
	@FuzzTest
	void answersForAnyTraffic(byte[] script) throws Exception {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (CaptureWriter writer = new CaptureWriter(file, LINUX_COOKED_2)) {
			long nanos = 1_700_000_000_000_000_000L;
			for (int i = 0; i + 8 <= script.length; i += 8) {
				byte[] frame = frame(script, i);
				nanos += (1L << (script[i + 6] & 0x3f)) & 0xff_ffff_ffffL;
				writer.write(nanos, frame.length, frame, 0, frame.length);
			}
		}
		check(file.toByteArray());
	}

	private static byte[] frame(byte[] script, int at) {
		Direction[] ways = Direction.values();
		byte[] inner = inner(script, at);
		byte[] packet = Frames.udp(host(script[at] >> 4, script[at] >> 6),
				host(script[at + 1] >> 4, script[at + 1] >> 6), script[at + 7] & 0xff,
				(script[at + 6] & 0x40) != 0 ? Frames.join(Frames.origin(host(script[at], 1)), inner) : inner);
		Frames.put16(packet, 4, script[at + 5] >> 4);
		return Frames.sll2(ways[(script[at + 2] & 0xff) % ways.length], packet);
	}

	private static byte[] inner(byte[] script, int at) {
		String source = ADDRESSES.get(script[at + 4] & 7);
		String destination = ADDRESSES.get((script[at + 4] >> 4) & 7);
		byte[] message = { (byte) (0x80 + script[at + 5] % 16), 0, 0, 0, 0, 0, 0, 0 };
		byte[] content = switch (script[at + 3] & 3) {
			case 0 -> new byte[0];
			case 1 -> Frames.icmpv6(source, destination, message);
			default -> Frames.hex("04d2 0035 000c 1234 c0c0c0c0");
		};
		return Frames.ipv6(source, destination, script[at + 3] & 0xff, script[at + 7] & 0xff, content);
	}

	private static String host(int host, int port) {
		return HOSTS.get(host & 3) + ":" + PORTS.get(port & 3);
	}

	private static void check(byte[] file) throws IOException {
		Path pcap = directory.resolve("excerpt.pcap");
		try (Excerpt excerpt = new Excerpt(pcap)) {
			Analysis analysis = analyze(file, excerpt);
			check(analysis.findings(), excerpt.heard);
			excerpt.close();
			Analysis again = analyze(Files.readAllBytes(pcap), new Excerpt(directory.resolve("again.pcap")));
			if (excerpt.heard == excerpt.writer.written()) {
				assertThat(again.findings().counts().packets()).isEqualTo(excerpt.heard);
			}
		}
		catch (CaptureFormatException ex) {
			assertThat(ex.reason()).isNotNull();
		}
	}

	private static Analysis analyze(byte[] file, Excerpt excerpt) throws IOException, CaptureFormatException {
		return new CaptureAnalyzer(excerpt).analyze(CaptureReader.open(new ByteArrayInputStream(file), LIMITS));
	}

	private static void check(Findings findings, long heard) {
		long packets = findings.counts().packets();
		long first = packets - findings.counts().duplicates();
		assertThat(packets).isEqualTo(heard);
		assertThat(findings.counts().byKind().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(first);
		assertThat(findings.conversations().stream().mapToLong(Conversation::packets).sum() + findings.rest().packets())
			.isEqualTo(first);
		assertThat(findings.tallies().stream().mapToLong(Tally::packets).sum()).isEqualTo(first);
		assertThat(findings.hypotheses())
			.isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()))
			.allSatisfy((hypothesis) -> assertThat(hypothesis.score()).isBetween(0.0, 1.0));
		assertThat(findings.conversations()).allSatisfy((conversation) -> assertThat(conversation.lastNanos())
			.isGreaterThanOrEqualTo(conversation.firstNanos()));
	}

	/** Writes what would be kept. */
	private static final class Excerpt implements CaptureAnalyzer.Listener, AutoCloseable {

		private final ExcerptWriter writer;

		private long heard;

		Excerpt(Path pcap) throws IOException {
			this.writer = new ExcerptWriter(pcap, pcap.resolveSibling(pcap.getFileName() + ".index"), EXCERPT, false);
		}

		@Override
		public void recognised(CapturedPacket packet, Verdict.Recognised verdict, PacketFinding finding)
				throws IOException {
			this.heard++;
			this.writer.write(packet.number(), packet.timeNanos(), verdict, finding);
		}

		@Override
		public void reassembled(Reassembled whole, Verdict.Recognised verdict, PacketFinding finding)
				throws IOException {
			this.heard++;
			this.writer.write(whole, verdict, finding);
		}

		@Override
		public void read(long bytes, long packets) {
			assertThat(packets).isPositive();
		}

		@Override
		public void close() throws IOException {
			this.writer.close();
		}

	}

}
