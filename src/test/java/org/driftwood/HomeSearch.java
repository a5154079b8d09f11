package org.driftwood;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;

/**
 * Looks through anything that somebody may read for one IPv4 address, in whatever form it
 * may have got there, and for other secrets as they are.
 */
public final class HomeSearch {

	private static final Pattern IPV6 = Pattern.compile("[0-9a-f]{0,4}:[0-9a-f:]{2,37}(?:[0-9]{1,3}[.][0-9.]{5,11})?");

	private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{6,}");

	private static final Pattern PERCENT = Pattern.compile("%([0-9a-f]{2})", Pattern.CASE_INSENSITIVE);

	private static final Pattern ENTITY = Pattern.compile("&#([0-9]{1,3});");

	private static final Pattern HEX_ENTITY = Pattern.compile("(?:&#x|\\\\u00|\\\\x)([0-9a-f]{2});?",
			Pattern.CASE_INSENSITIVE);

	private final Ipv4Address home;

	private final Map<String, Integer> words;

	private final Map<String, AddressForms.Form> forms;

	private final int[] bits;

	private final List<String> secrets;

	/**
	 * What is not to be found.
	 * @param home the address
	 * @param secrets anything else, which is found in any case of its letters
	 */
	public HomeSearch(Ipv4Address home, String... secrets) {
		this.home = home;
		this.words = AddressForms.words(home);
		this.forms = AddressForms.forms(this.words);
		this.bits = this.words.values().stream().mapToInt(Integer::intValue).toArray();
		this.secrets = Arrays.stream(secrets).map((secret) -> secret.toLowerCase(Locale.ROOT)).toList();
	}

	/** The names of the forms in which it stands in some bytes; empty if all is well. */
	public Set<String> in(byte[] bytes) {
		Set<String> found = new LinkedHashSet<>();
		for (Map.Entry<String, byte[]> reading : readings(bytes).entrySet()) {
			raw(reading.getValue()).forEach((form) -> found.add(reading.getKey() + form));
			text(reading.getValue()).forEach((form) -> found.add(reading.getKey() + form));
		}
		return found;
	}

	/** The names of the forms in which it stands in a text. */
	public Set<String> in(String text) {
		return in(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The same in a capture file, whose fragments are put together and whose packets'
	 * checksums are solved for it as well.
	 */
	public Set<String> inCapture(byte[] capture) throws IOException, CaptureFormatException {
		Set<String> found = new LinkedHashSet<>(in(capture));
		ChecksumSearch checksums = new ChecksumSearch(this.home);
		found.addAll(checksums.in(capture));
		checksums.reassembled()
			.forEach((whole) -> in(whole.toArray()).forEach((form) -> found.add("divided by fragments, " + form)));
		return found;
	}

	/**
	 * The bytes as they are, and as whoever unpacks or unescapes them would read them.
	 */
	private static Map<String, byte[]> readings(byte[] bytes) {
		Map<String, byte[]> readings = new LinkedHashMap<>();
		addReadings("", bytes, readings);
		addReadings("unpacked ", unpack(bytes), readings);
		// Wide characters read as narrow ones with a zero beside each.
		addReadings("narrowed ", latin(latin(bytes).replace("\0", "")), readings);
		Set<String> known = new HashSet<>();
		readings.values().removeIf((reading) -> !known.add(latin(reading)));
		return readings;
	}

	private static void addReadings(String name, byte[] bytes, Map<String, byte[]> readings) {
		readings.put(name, bytes);
		String text = latin(bytes);
		if (text.contains("&#") || text.contains("\\")) {
			readings.put(name + "unescaped ", latin(unescape(ENTITY, 10, unescape(HEX_ENTITY, 16, text))));
		}
		if (text.contains("%")) {
			readings.put(name + "percent-decoded ", latin(unescape(PERCENT, 16, text)));
		}
	}

	private static String latin(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static byte[] latin(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String unescape(Pattern pattern, int radix, String text) {
		return pattern.matcher(text)
			.replaceAll((match) -> Matcher
				.quoteReplacement(String.valueOf((char) (Integer.parseInt(match.group(1), radix) & 0xff))));
	}

	private static byte[] unpack(byte[] bytes) {
		if (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
			return bytes;
		}
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			return bytes;
		}
	}

	private Set<String> raw(byte[] bytes) {
		Set<String> found = new LinkedHashSet<>();
		int window = 0;
		for (int i = 0; i < bytes.length; i++) {
			window = window << 8 | (bytes[i] & 0xff);
			if (i >= 3 && isWord(window)) {
				int seen = window;
				String place = " at " + (i - 3);
				this.words
					.forEach((name, word) -> found.addAll((word == seen) ? Set.of("raw " + name + place) : Set.of()));
			}
		}
		return found;
	}

	private boolean isWord(int window) {
		for (int word : this.bits) {
			if (word == window) {
				return true;
			}
		}
		return false;
	}

	private Set<String> text(byte[] bytes) {
		Set<String> found = new LinkedHashSet<>();
		String exact = latin(bytes);
		String text = exact.toLowerCase(Locale.ROOT);
		this.forms
			.forEach((name, form) -> form.in(text).ifPresent((match) -> found.add(name + ": " + context(text, match))));
		this.secrets.stream().filter(text::contains).forEach((secret) -> found.add("secret: " + secret));
		IPV6.matcher(text)
			.results()
			.map(MatchResult::group)
			.distinct()
			.flatMap((match) -> Ipv6Address.parse(match).stream())
			.forEach((address) -> raw(address.bytes().toArray()).forEach((form) -> found.add(form + " of " + address)));
		BASE64.matcher(exact).results().map(MatchResult::group).distinct().forEach((run) -> found.addAll(base64(run)));
		return found;
	}

	private static String context(String text, MatchResult match) {
		return text.substring(Math.max(0, match.start() - 20), Math.min(text.length(), match.end() + 20));
	}

	/** A run of Base64, which may begin anywhere in its groups of four. */
	private List<String> base64(String run) {
		List<String> found = new ArrayList<>();
		String standard = run.replace('-', '+').replace('_', '/');
		for (int begin = 0; begin < 4 && begin + 4 <= standard.length(); begin++) {
			// A group of one character is no byte.
			int length = standard.length() - begin;
			byte[] decoded = Base64.getDecoder()
				.decode(standard.substring(begin, begin + ((length % 4 == 1) ? length - 1 : length)));
			raw(decoded).forEach((form) -> found.add("Base64 of " + form + ": " + run));
			String text = latin(decoded).toLowerCase(Locale.ROOT);
			this.secrets.stream().filter(text::contains).forEach((secret) -> found.add("Base64 of secret: " + secret));
			this.forms
				.forEach((name, form) -> form.in(text).ifPresent((_) -> found.add("Base64 of " + name + ": " + run)));
		}
		return found;
	}

}
