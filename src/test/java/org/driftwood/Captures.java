package org.driftwood;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

import org.driftwood.capture.CaptureWriter;
import org.driftwood.decode.Frames;

/** Captures to send. */
public final class Captures {

	/** Those made by a real Teredo implementation. */
	public static final List<String> LAB = List.of("client.pcap", "nat-both-sides.pcap", "stray-old-lease.pcap",
			"stray-old-lease-sll.pcap", "stray-old-lease.pcapng", "stray-rerouted.pcap", "stray-rerouted-sll.pcap");

	private static final int RAW_IPV4 = 228;

	private Captures() {
	}

	/** One of those made by a real Teredo implementation. */
	public static byte[] lab(String name) {
		try (InputStream in = Captures.class.getResourceAsStream("/captures/" + name)) {
			return Objects.requireNonNull(in, name).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** 24 strays for an address that a Teredo client had before. */
	public static byte[] strays() {
		return lab("stray-old-lease.pcap");
	}

	/** Many bubbles, each with another identification and hop limit. */
	public static byte[] bubbles(int packets) {
		return pcap((writer) -> {
			for (int i = 0; i < packets; i++) {
				byte[] frame = Frames.put16(bubble(i), 4, i);
				writer.write(1_700_000_000_000_000_000L + i * 1_000_000L, frame.length, frame, 0, frame.length);
			}
		});
	}

	/** IPv4 packets one second after the other, in a capture that tells no directions. */
	public static byte[] of(List<byte[]> packets) {
		return of(Instant.ofEpochSecond(1_700_000_000), Duration.ofSeconds(1), packets);
	}

	/** IPv4 packets from a time on, so far apart. */
	public static byte[] of(Instant first, Duration apart, List<byte[]> packets) {
		return pcap((writer) -> {
			long time = first.getEpochSecond() * 1_000_000_000L + first.getNano();
			for (byte[] packet : packets) {
				writer.write(time, packet.length, packet, 0, packet.length);
				time += apart.toNanos();
			}
		});
	}

	/** A bubble of a sender and for a client of a server that no other capture names. */
	public static byte[] bubbleOfItsOwn() {
		byte[] inner = Frames.ipv6("fe80::8000:5445:5245:444f", "2001:0:c000:2fe::39cc:9bee", 59, 0, new byte[0]);
		return Frames.udp("198.51.100.203:3544", "203.0.113.5:40000", inner);
	}

	/** A bubble from a server on port 3544, for a client with another address. */
	public static byte[] bubble(String server, String receiver) {
		byte[] inner = Frames.ipv6("fe80::8000:5445:5245:444f", "2001:0:c000:201::39cc:9bee", 59, 0, new byte[0]);
		return Frames.udp(server + ":3544", receiver + ":40000", inner);
	}

	private static byte[] bubble(int number) {
		byte[] inner = Frames.ipv6("fe80::8000:5445:5245:444f", "2001:0:c000:201::39cc:9bee", 59, number & 0xff,
				new byte[0]);
		return Frames.udp("192.0.2.1:3544", "203.0.113.5:40000", inner);
	}

	/** A capture with no Teredo in it. */
	public static byte[] queries(int packets) {
		byte[] frame = query();
		return pcap((writer) -> {
			for (int i = 0; i < packets; i++) {
				writer.write(i, frame.length, frame, 0, frame.length);
			}
		});
	}

	/** No Teredo. */
	public static byte[] query() {
		return Frames.udp("192.0.2.9:53", "203.0.113.5:40000", Frames.hex("1234 0100 0001"));
	}

	/** Small when packed: frames of nothing but zeros. */
	public static byte[] zeros(int megabytes) {
		byte[] frame = new byte[1 << 16];
		return pcap((writer) -> {
			for (int i = 0; i < megabytes * 16; i++) {
				writer.write(0, frame.length, frame, 0, frame.length);
			}
		});
	}

	/** The bytes in gzip's clothes. */
	public static byte[] gzip(byte[] bytes) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	private static byte[] pcap(Content content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (CaptureWriter writer = new CaptureWriter(bytes, RAW_IPV4)) {
			content.write(writer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private interface Content {

		void write(CaptureWriter writer) throws IOException;

	}

}
