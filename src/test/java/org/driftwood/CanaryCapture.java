package org.driftwood;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.driftwood.capture.CaptureWriter;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Vectors;

/**
 * Captures of strays among somebody's private traffic, which has one word all over it.
 */
final class CanaryCapture {

	private static final int ETHERNET = 1;

	private final String word;

	private final byte[] card;

	/**
	 * Makes captures.
	 * @param word what must not be kept
	 * @param card six bytes: the network card's address, which must not either
	 */
	CanaryCapture(String word, byte[] card) {
		this.word = word;
		this.card = card.clone();
	}

	private byte[] word() {
		return this.word.getBytes(StandardCharsets.US_ASCII);
	}

	private List<byte[]> frames() {
		byte[] name = Frames.join(new byte[] { (byte) this.word.length() }, word(), Frames.hex("07 6578616d706c65 00"));
		byte[] query = Frames.join(Frames.hex("6abc 0100 0001 0000 0000 0000"), name, Frames.hex("0001 0001"));
		byte[] http = ("GET /" + this.word + " HTTP/1.1\r\nHost: " + this.word + ".example\r\nCookie: k=" + this.word
				+ "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII);
		byte[] tcp = Frames.join(Frames.hex("c350 0050 00000001 00000001 5018 ffff 0000 0000"), http);
		byte[] inner = Frames.ipv6(Vectors.PEER_ADDRESS, Vectors.CLIENT_ADDRESS, 6, 64, tcp);
		byte[] datagram = Frames.ipv6(Vectors.PEER_ADDRESS, Vectors.CLIENT_ADDRESS, 17, 64,
				Frames.join(Frames.hex("0035 c350"), Frames.u16(8 + query.length), Frames.u16(1), query));
		return List.of(frame(Frames.udp("192.168.1.5:51000", "192.168.1.1:53", query)), frame(Vectors.v1()),
				frame(Frames.ipv4(Frames.ipv4("192.168.1.5"), Frames.ipv4("198.51.100.9"), 64, 6, tcp)),
				frame(Frames.udp(Vectors.PEER, Vectors.CLIENT, inner)), frame(Vectors.v3()),
				frame(Frames.udp(Vectors.PEER, Vectors.CLIENT, datagram)), frame(Vectors.v5()),
				// On Teredo's port, and no Teredo.
				frame(Frames.udp(Vectors.SERVER, Vectors.CLIENT, http)),
				// Behind the IPv4 packet, where the wire pads it.
				Frames.join(frame(Vectors.v4()), word()));
	}

	private byte[] frame(byte[] ipv4) {
		return Frames.join(this.card, this.card, Frames.hex("0800"), ipv4);
	}

	byte[] pcap() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (CaptureWriter writer = new CaptureWriter(bytes, ETHERNET)) {
			long nanos = 1_700_000_000_000_000_000L;
			for (byte[] frame : frames()) {
				writer.write(nanos, frame.length, frame, 0, frame.length);
				nanos += 1_000_000_000L;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** With the word in every place that a program may write a name or a comment to. */
	byte[] pcapng() {
		byte[] names = Frames.join(PcapngBlocks.le(2, 1), PcapngBlocks.le(2, 5L + this.word.length()),
				PcapngBlocks.padded(Frames.join(Frames.hex("c0a80105"), word(), new byte[1])), PcapngBlocks.le(4, 0),
				PcapngBlocks.ended(option(2)));
		byte[] secrets = Frames.join(PcapngBlocks.le(4, 0x544c534b), PcapngBlocks.le(4, this.word.length()),
				PcapngBlocks.padded(word()));
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(PcapngBlocks.section(option(1), option(2), option(3), option(4)));
		file.writeBytes(PcapngBlocks.card(option(1), option(2), option(3), option(11), option(12), option(15),
				PcapngBlocks.option(6, this.card)));
		file.writeBytes(PcapngBlocks.block(4, names));
		file.writeBytes(PcapngBlocks.block(10, secrets));
		file.writeBytes(PcapngBlocks.block(0xbad, Frames.join(PcapngBlocks.le(4, 32473), PcapngBlocks.padded(word()))));
		for (byte[] frame : frames()) {
			file.writeBytes(PcapngBlocks.packet((0x60000L << 32) + 1, frame, option(1)));
		}
		file.writeBytes(PcapngBlocks.block(5,
				Frames.join(PcapngBlocks.le(4, 0), PcapngBlocks.le(8, 0), PcapngBlocks.ended(option(1)))));
		return file.toByteArray();
	}

	private byte[] option(int code) {
		return PcapngBlocks.option(code, word());
	}

}
