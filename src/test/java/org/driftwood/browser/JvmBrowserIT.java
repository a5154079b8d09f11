package org.driftwood.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import org.assertj.core.api.SoftAssertions;
import org.driftwood.Captures;
import org.driftwood.CapturesAtHand;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.decode.Frames;
import org.driftwood.generator.GeneratedCapture;
import org.driftwood.generator.GeneratedCaptures;
import org.driftwood.generator.Link;
import org.driftwood.privacy.Chatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Says the same of every capture on the JVM and, as WebAssembly and as JavaScript, in a
 * worker of a real Chromium, and makes the same excerpt, byte for byte.
 */
class JvmBrowserIT {

	private static final CaptureLimits LIMITS = new CaptureLimits(1 << 28, 2_000, 20_000);

	private static final CaptureLimits FEW = new CaptureLimits(100_000, 2_000, 20_000);

	/** How the names of those end that are looked at with few limits. */
	private static final String BEYOND = "beyond";

	@ParameterizedTest
	@EnumSource
	void saysTheSame(WorkerLook.Form form) throws IOException {
		Map<String, byte[]> captures = captures();
		assertThat(captures).hasSizeGreaterThan(600);
		SoftAssertions all = new SoftAssertions();
		try (WorkerLook worker = new WorkerLook(form)) {
			int number = 0;
			for (Map.Entry<String, byte[]> capture : captures.entrySet()) {
				Preview.Order order = order(number++, capture.getKey());
				WorkerLook.Said there = worker.inBrowser(capture.getValue(), order);
				WorkerLook.Said here = onJvm(capture.getValue(), order);
				all.assertThat(difference(there.json(), worker.rewritten(here.json()))).as(capture.getKey()).isEmpty();
				all.assertThat(difference(there.excerpt(), here.excerpt()))
					.as("excerpt of " + capture.getKey())
					.isEmpty();
			}
			assertThat(worker.decoders()).singleElement().matches(form::is);
		}
		all.assertAll();
	}

	/** Where two texts begin to differ, and nothing where they do not. */
	private static String difference(String there, String here) {
		if (there.equals(here)) {
			return "";
		}
		int from = Math.max(0, Arrays.mismatch(there.toCharArray(), here.toCharArray()) - 60);
		return "there " + around(there, from) + "\nhere  " + around(here, from);
	}

	private static String around(String text, int from) {
		return text.substring(Math.min(from, text.length()), Math.min(from + 200, text.length()));
	}

	/**
	 * Now with what packets carry and now without, and now and then with too little room.
	 */
	private static Preview.Order order(int number, String name) {
		return new Preview.Order(name.endsWith(BEYOND) ? FEW : LIMITS, (number % 7 == 3) ? 2_000 : 1 << 24,
				number % 2 == 0);
	}

	private static WorkerLook.Said onJvm(byte[] capture, Preview.Order order) throws IOException {
		ByteArrayOutputStream excerpt = new ByteArrayOutputStream();
		String json = Preview.of(new ByteArrayInputStream(capture), order, ZstdInputStreamNoFinalizer::new, excerpt,
				(_, _) -> {
				});
		boolean refused = json.startsWith("{\"problem\"");
		return WorkerLook.Said.of(json, refused ? new byte[0] : excerpt.toByteArray(), 0);
	}

	private static Map<String, byte[]> captures() throws IOException {
		Map<String, byte[]> captures = new LinkedHashMap<>();
		for (Path file : CapturesAtHand.all().toList()) {
			add(file.toString(), Files.readAllBytes(file), captures);
		}
		generated().forEach((capture) -> add(capture.name(), capture.bytes(), captures));
		for (int seed = 1; seed <= 6; seed++) {
			byte[] chatter = Chatter.capture(seed, 3_000);
			add("chatter", chatter, captures);
			add("chatter cut short", Arrays.copyOf(chatter, chatter.length / 2 + seed), captures);
			addPacked(seed, captures);
			add("broken", broken(GeneratedCaptures.crowded(seed, 100).bytes(), seed), captures);
		}
		add("empty", new byte[0], captures);
		add("no capture", "Dear portal".getBytes(StandardCharsets.UTF_8), captures);
		return captures;
	}

	private static Stream<GeneratedCapture> generated() {
		return Stream
			.of(GeneratedCaptures.all(), GeneratedCaptures.few().stream(),
					Stream.of(1, 2, 3).map((seed) -> GeneratedCaptures.crowded(seed, 1_000)),
					Stream.of(4, 5).map(GeneratedCaptures::inFragments),
					Stream.of(Link.ETHERNET, Link.COOKED).map((link) -> GeneratedCaptures.mixed(9, 1_000, link)))
			.flatMap((captures) -> captures);
	}

	/** Packed, in one member and in two, with more behind them, cut short and damaged. */
	private static void addPacked(int seed, Map<String, byte[]> captures) throws IOException {
		byte[] capture = GeneratedCaptures.crowded(seed, 300).bytes();
		byte[] packed = Frames.join(Captures.gzip(Arrays.copyOf(capture, 1_000)),
				Captures.gzip(Arrays.copyOfRange(capture, 1_000, capture.length)));
		add("gzip", Captures.gzip(capture), captures);
		add("gzip, the last packet cut short", Captures.gzip(Arrays.copyOf(capture, capture.length - seed)), captures);
		byte[] broken = Frames.join(capture, new byte[] { -1, -1, -1, -1, -1, -1, -1, -1 }, new byte[300_000]);
		add("gzip of what is broken", Captures.gzip(broken), captures);
		add("gzip of what is broken and goes on beyond", Captures.gzip(broken), captures);
		add("gzip of gzip", Captures.gzip(Captures.gzip(capture)), captures);
		add("gzip in two members", packed, captures);
		add("gzip with more", Frames.join(packed, Frames.hex("1f8b99")), captures);
		add("gzip with padding", Frames.join(packed, new byte[seed]), captures);
		add("gzip cut short", Arrays.copyOf(packed, packed.length - 4 * seed), captures);
		add("gzip without its middle", Arrays.copyOf(packed, packed.length / 2 + seed), captures);
		add("gzip broken", broken(packed, seed), captures);
	}

	private static byte[] broken(byte[] capture, int seed) {
		byte[] broken = capture.clone();
		for (int at = 300 + seed; at < broken.length; at += 997) {
			broken[at] ^= (byte) (1 << seed);
		}
		return broken;
	}

	private static void add(String name, byte[] capture, Map<String, byte[]> captures) {
		captures.put(captures.size() + " " + name, capture);
	}

}
