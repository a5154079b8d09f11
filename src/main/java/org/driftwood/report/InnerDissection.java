package org.driftwood.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Ipv6Address;
import org.jspecify.annotations.Nullable;
import org.pcap4j.packet.IllegalPacket;
import org.pcap4j.packet.IpV6Packet;
import org.pcap4j.packet.Packet;

/**
 * The inner packet as pcap4j reads it, which knows many protocols more than the decoder.
 * It throws at some packets and recurses through others, so it is given few bytes, and
 * whatever it throws is no more than an answer that it does not have. No other class
 * knows it.
 */
final class InnerDissection {

	/** More than Teredo's largest packet, and too few for headers without end. */
	static final int MOST_BYTES = 2048;

	private static final int MOST_HEADERS = 32;

	private static final int MOST_LINES = 64;

	private static final int LONGEST_LINE = 200;

	private static final Pattern TITLE = Pattern.compile("\\[(.*) \\([0-9]+ bytes\\)]");

	private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f:.]+)");

	private InnerDissection() {
	}

	/**
	 * Dissects a packet.
	 * @param inner from its IPv6 header on
	 * @param offset of that header in the whole
	 * @return empty where it could not be dissected
	 */
	static Optional<List<DissectedHeader>> of(Bytes inner, int offset) {
		byte[] bytes = inner.first(MOST_BYTES).toArray();
		try {
			return headers(IpV6Packet.newPacket(bytes, 0, bytes.length), offset);
		}
		catch (Throwable ex) {
			return Optional.empty();
		}
	}

	private static Optional<List<DissectedHeader>> headers(Packet packet, int offset) {
		List<DissectedHeader> headers = new ArrayList<>();
		int at = offset;
		for (Packet layer : packet) {
			if (headers.size() == MOST_HEADERS || layer instanceof IllegalPacket) {
				return Optional.empty();
			}
			DissectedHeader header = header(layer, at);
			headers.add(header);
			at += header.length();
		}
		return Optional.of(List.copyOf(headers));
	}

	private static DissectedHeader header(Packet layer, int at) {
		Packet.Header header = layer.getHeader();
		if (header == null) {
			return new DissectedHeader(null, at, layer.length(), List.of());
		}
		List<String> lines = header.toString().lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		return new DissectedHeader(title(lines), at, header.length(),
				lines.stream().skip(1).limit(MOST_LINES).map(InnerDissection::line).toList());
	}

	private static @Nullable String title(List<String> lines) {
		Matcher title = TITLE.matcher(lines.isEmpty() ? "" : lines.getFirst());
		return title.matches() ? title.group(1) : null;
	}

	/** The line with its addresses as they are written elsewhere. */
	private static String line(String line) {
		String text = ADDRESS.matcher(line)
			.replaceAll((found) -> Ipv6Address.parse(found.group(1)).map(Object::toString).orElse(found.group(1)));
		return (text.length() > LONGEST_LINE) ? text.substring(0, LONGEST_LINE) + "…" : text;
	}

}
