package org.driftwood.capture;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.driftwood.CapturesAtHand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Files that tcpdump and dumpcap wrote, and what tshark says of them. */
class CaptureBaselineTests {

	@ParameterizedTest
	@CsvSource({ "client.pcap, 59, 276", "nat-both-sides.pcap, 118, 276", "stray-old-lease.pcap, 24, 276",
			"stray-old-lease-sll.pcap, 24, 113", "stray-old-lease.pcapng, 24, 113", "stray-rerouted.pcap, 12, 276",
			"stray-rerouted-sll.pcap, 12, 113" })
	void readsTheLab(String name, int packets, int linkType) throws Exception {
		assertReads(CapturesAtHand.LAB.resolve(name), packets, linkType);
	}

	@ParameterizedTest
	@CsvSource({ "windows-xp-session.pcap, 78, 1", "keepalives-among-ftp.pcap, 1350, 1",
			"bubbles-with-junk-trailers.pcap, 29, 1", "negative-dns-lookalike.pcap, 4, 1",
			"negative-geneve-ipv6.pcap, 2, 1" })
	void readsWhatOthersCaptured(String name, int packets, int linkType) throws Exception {
		Path file = CapturesAtHand.PUBLIC.resolve(name);
		assumeTrue(Files.exists(file));
		assertReads(file, packets, linkType);
	}

	private static void assertReads(Path file, int packets, int linkType) throws Exception {
		CaptureReading reading = read(file);
		assertThat(reading.end()).isEqualTo(new CaptureEnd.Complete());
		assertThat(reading.bytesRead()).isEqualTo(Files.size(file));
		assertThat(reading.packets()).hasSize(packets).allMatch((packet) -> packet.linkType() == linkType);
	}

	private static CaptureReading read(Path file) throws Exception {
		try (InputStream in = Files.newInputStream(file)) {
			return CaptureReading.of(in);
		}
	}

}
