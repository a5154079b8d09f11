package org.driftwood.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Frames;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Tunnel;
import org.driftwood.decode.Tunnels;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.PacketFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an excerpt keeps of a packet in tunnels. */
class ExcerptTunnelTests {

	private static final String PEER = "2001:0:cb00:7105:0:37dd:3fff:fd37";

	private static final byte[] DATA = Frames.udp("192.0.2.200:51234", "198.51.100.77:40000", Frames.ipv6(PEER,
			"2001:0:cb00:7105:28a5:63bf:39cc:9bb2", 17, 64, Frames.hex("04d2 0035 000c 1234 c0ffee01")));

	private static final byte[] FRAME = Frames.ethernet(DATA);

	private static final PacketFinding NOTHING = new PacketFinding(null, null, null, null, false, 0);

	private final PacketDecoder decoder = new PacketDecoder();

	@TempDir
	private Path directory;

	@Test
	void keepsTheTunnelsAndBlanksLinkAddressesAndChecksums() throws Exception {
		Verdict.Recognised upload = recognised(1, Frames.ethernet(Tunnels.vxlan(FRAME)));
		Verdict.Recognised kept = writtenAndRead(upload, true);
		assertThat(kept.packet()).isEqualTo(upload.packet());
		OuterPacket outer = kept.outer();
		assertThat(outer.tunnels()).containsExactly(Tunnel.VXLAN);
		assertThat(outer.source()).isEqualTo(upload.outer().source());
		assertThat(outer.carrier().ipv4().slice(36, 12)).hasToString("00".repeat(12));
		assertThat(outer.carrier().ipv4().u16(26)).isZero();
		assertThat(outer.payload()).isEqualTo(upload.outer().payload());
	}

	@Test
	void blanksDataBehindTheInnermostHeaders() throws Exception {
		Verdict.Recognised upload = recognised(101, Tunnels.gre("0000 0800", DATA));
		Verdict.Recognised kept = writtenAndRead(upload, false);
		assertThat(kept.packet().inner()).isEqualTo(upload.packet().inner());
		assertThat(kept.outer().payload().toString())
			.isEqualTo(upload.outer().payload().toString().replace("1234c0ffee01", "6bca00000000"));
		assertThat(kept.packet().anomalies()).isEqualTo(upload.packet().anomalies());
	}

	private Verdict.Recognised writtenAndRead(Verdict.Recognised upload, boolean payloadKept) throws Exception {
		Path pcap = this.directory.resolve("excerpt.pcap");
		try (ExcerptWriter writer = new ExcerptWriter(pcap, this.directory.resolve("excerpt.index"), 1 << 20,
				payloadKept)) {
			writer.write(1, 0, upload, NOTHING);
		}
		try (InputStream in = Files.newInputStream(pcap)) {
			CapturedPacket packet = Objects
				.requireNonNull(CaptureReader.open(in, new CaptureLimits(1 << 20, 10, 10)).next());
			Bytes frame = Bytes.of(packet.data(), packet.offset(), packet.length());
			return (Verdict.Recognised) this.decoder.decode(packet.linkType(), frame, packet.originalLength());
		}
	}

	private Verdict.Recognised recognised(int linkType, byte[] frame) {
		return (Verdict.Recognised) this.decoder.decode(linkType, Bytes.of(frame), frame.length);
	}

}
