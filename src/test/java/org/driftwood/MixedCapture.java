package org.driftwood;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.driftwood.decode.Frames;

/**
 * What somebody catches who listens on everything: the strays of a real capture, among
 * his own looking up, surfing and logging in, in a file that tells of his computer.
 */
final class MixedCapture {

	private static final int COMMENT = 1;

	private static final int SLL2_HEADER = 20;

	private static final long FIRST = 1_266_399_999_000_000L;

	private static final List<String> LOOKED_UP = List.of("intranet.corp.example", "mail.corp.example",
			"www.bank.example", "printer.home.arpa", "intranet.corp.example", "update.vendor.example",
			"clinic.health.example", "mail.corp.example", "intranet.corp.example");

	private static final List<String> SECURE = List.of("www.bank.example", "clinic.health.example", "mail.corp.example",
			"www.bank.example");

	private final String comment;

	/**
	 * Makes a capture.
	 * @param comment what somebody wrote into it
	 */
	MixedCapture(String comment) {
		this.comment = comment;
	}

	/** How many Teredo packets are in it. */
	static int teredo() {
		return strays().size();
	}

	/** How many packets are in it. */
	static int packets() {
		return strays().size() + others().size();
	}

	byte[] pcapng() {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(PcapngBlocks.section(PcapngBlocks.option(COMMENT, this.comment),
				PcapngBlocks.option(2, "Intel Core i7 of Erika’s desk"),
				PcapngBlocks.option(3, "Windows 11 build 22631"), PcapngBlocks.option(4, "Dumpcap 4.0.17")));
		file.writeBytes(PcapngBlocks.card(PcapngBlocks.option(2, "Wi-Fi"), PcapngBlocks.option(3, this.comment)));
		long time = FIRST;
		for (byte[] frame : shuffled()) {
			file.writeBytes(PcapngBlocks.packet(time, frame));
			time += 700_000;
		}
		return file.toByteArray();
	}

	private static List<byte[]> shuffled() {
		List<byte[]> frames = new ArrayList<>(others());
		int place = 0;
		for (byte[] stray : strays()) {
			frames.add(Math.min(place, frames.size()), stray);
			place += 3;
		}
		return frames;
	}

	/** The strays, without the cooked headers that they were captured with. */
	private static List<byte[]> strays() {
		ByteBuffer file = ByteBuffer.wrap(Captures.strays()).order(ByteOrder.LITTLE_ENDIAN).position(24);
		List<byte[]> frames = new ArrayList<>();
		while (file.hasRemaining()) {
			byte[] frame = new byte[file.position(file.position() + 8).getInt()];
			file.getInt();
			file.get(frame);
			frames.add(Frames.ethernet(Arrays.copyOfRange(frame, SLL2_HEADER, frame.length)));
		}
		return frames;
	}

	private static List<byte[]> others() {
		List<byte[]> frames = new ArrayList<>();
		LOOKED_UP.forEach(
				(name) -> frames.add(Frames.ethernet(Frames.udp("192.168.1.5:51000", "192.168.1.1:53", query(name)))));
		SECURE.forEach((name) -> frames.add(tcp("203.0.113.80", 443, hello(name))));
		frames.add(tcp("203.0.113.81", 80, text("GET /basket HTTP/1.1\r\nHost: old.shop.example\r\n\r\n")));
		frames.add(tcp("192.168.1.9", 21, text("USER erika\r\n")));
		frames.add(tcp("192.168.1.9", 21, text("PASS correct horse\r\n")));
		return frames;
	}

	private static byte[] tcp(String server, int port, byte[] payload) {
		byte[] segment = Frames.join(Frames.hex("c350"), Frames.u16(port),
				Frames.hex("00000001 00000001 5018 ffff 0000 0000"), payload);
		return Frames.ethernet(Frames.ipv4(Frames.ipv4("192.168.1.5"), Frames.ipv4(server), 64, 6, segment));
	}

	/** The question for the address of a name, as it goes to port 53. */
	static byte[] query(String name) {
		ByteArrayOutputStream labels = new ByteArrayOutputStream();
		for (String label : name.split("\\.", -1)) {
			labels.write(label.length());
			labels.writeBytes(text(label));
		}
		return Frames.join(Frames.hex("6abc 0100 0001 0000 0000 0000"), labels.toByteArray(),
				Frames.hex("00 0001 0001"));
	}

	/**
	 * The first thing that a browser says to a site: for whom it is, in the clear (RFC
	 * 8446 4.1.2).
	 */
	private static byte[] hello(String name) {
		byte[] host = Frames.join(Frames.hex("00"), Frames.u16(name.length()), text(name));
		byte[] list = Frames.join(Frames.u16(host.length), host);
		byte[] extension = Frames.join(Frames.hex("0000"), Frames.u16(list.length), list);
		byte[] body = Frames.join(Frames.hex("0303"), new byte[32], Frames.hex("00 0002 1301 0100"),
				Frames.u16(extension.length), extension);
		byte[] handshake = Frames.join(Frames.hex("01 00"), Frames.u16(body.length), body);
		return Frames.join(Frames.hex("16 0301"), Frames.u16(handshake.length), handshake);
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
