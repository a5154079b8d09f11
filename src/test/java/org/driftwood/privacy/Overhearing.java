package org.driftwood.privacy;

import java.nio.charset.StandardCharsets;

import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Frames;
import org.driftwood.decode.PacketDecoder;

/** What is gathered of packets, told one after the other. */
final class Overhearing {

	static final int RAW_IPV4 = 228;

	private static final int TCP = 6;

	private static final int SEQUENCE = 20 + 4;

	private final PacketDecoder decoder = new PacketDecoder();

	private final Contents contents = new Contents();

	/** A datagram between endpoints such as {@code 192.0.2.1:53}. */
	Overhearing udp(String from, String to, byte[] payload) {
		return frame(RAW_IPV4, Frames.udp(from, to, payload));
	}

	/** A segment that begins with the payload. */
	Overhearing tcp(String from, String to, byte[] payload) {
		return frame(RAW_IPV4, segment(from, to, payload));
	}

	/** A segment whose first byte has that number. */
	Overhearing tcp(String from, String to, int sequence, byte[] payload) {
		byte[] segment = segment(from, to, payload);
		return frame(RAW_IPV4,
				Frames.put16(Frames.put16(segment, SEQUENCE, sequence >>> 16), SEQUENCE + 2, sequence & 0xffff));
	}

	/** The same with text. */
	Overhearing tcp(String from, String to, String text) {
		return tcp(from, to, text.getBytes(StandardCharsets.UTF_8));
	}

	static byte[] segment(String from, String to, byte[] payload) {
		Endpoint source = Frames.endpoint(from);
		Endpoint destination = Frames.endpoint(to);
		byte[] segment = Frames.join(Frames.u16(source.port()), Frames.u16(destination.port()),
				Frames.hex("00000001 00000001 5018 ffff 0000 0000"), payload);
		return Frames.ipv4(source.address(), destination.address(), 64, TCP, segment);
	}

	Overhearing frame(int linkType, byte[] frame) {
		CapturedPacket packet = new CapturedPacket(1, linkType, 0, frame.length, frame, 0, frame.length);
		this.contents.frame(packet);
		this.contents.packet(packet, this.decoder.decode(linkType, Bytes.of(frame), frame.length));
		return this;
	}

	Contents contents() {
		return this.contents;
	}

	OtherContents found() {
		return this.contents.found();
	}

	/** A question as DNS writes it, its labels told by their dots. */
	static byte[] question(String name) {
		byte[] message = Frames.hex("1234 0100 0001 0000 0000 0000");
		return Frames.join(message, name(name), Frames.hex("0001 0001"));
	}

	static byte[] name(String name) {
		byte[] labels = new byte[0];
		for (String label : name.split("\\.", -1)) {
			byte[] letters = label.getBytes(StandardCharsets.UTF_8);
			labels = Frames.join(labels, new byte[] { (byte) letters.length }, letters);
		}
		return Frames.join(labels, new byte[1]);
	}

	/** A ClientHello with some other extension before the server's name. */
	static byte[] hello(String server) {
		byte[] letters = server.getBytes(StandardCharsets.UTF_8);
		byte[] names = Frames.join(new byte[1], Frames.u16(letters.length), letters);
		byte[] extension = Frames.join(Frames.u16(names.length), names);
		byte[] extensions = Frames.join(Frames.hex("002b 0003 020304 0000"), Frames.u16(extension.length), extension);
		byte[] body = Frames.join(Frames.hex("0303"), new byte[32], Frames.hex("00 0002 1301 01 00"),
				Frames.u16(extensions.length), extensions);
		byte[] handshake = Frames.join(Frames.hex("0100"), Frames.u16(body.length), body);
		return Frames.join(Frames.hex("160301"), Frames.u16(handshake.length), handshake);
	}

}
