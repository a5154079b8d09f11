package org.driftwood.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import org.driftwood.Captures;
import org.driftwood.capture.CaptureLimits;

/**
 * Measures how fast a capture is looked into on the JVM and in a Chromium, as WebAssembly
 * and as JavaScript, turn by turn in the same run; {@code bench/browser/run} starts it.
 */
final class BrowserSpeed {

	private static final int MEGABYTE = 1_000_000;

	private static final int TURNS = 7;

	private static final Preview.Order ORDER = new Preview.Order(new CaptureLimits(1L << 32, 2_000, 50_000_000),
			1 << 24, false);

	private final WorkerLook webAssembly;

	private final WorkerLook javaScript;

	private BrowserSpeed(WorkerLook webAssembly, WorkerLook javaScript) {
		this.webAssembly = webAssembly;
		this.javaScript = javaScript;
	}

	/**
	 * Measures.
	 * @param arguments how many megabytes; or a capture to take instead of a generated
	 * one
	 */
	public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
		byte[] capture = arguments[0].matches("[0-9]+") ? BusyCapture.of(4, Integer.parseInt(arguments[0]) * MEGABYTE)
				: Files.readAllBytes(Path.of(arguments[0]));
		measureAnew("plain", capture, capture.length);
		if (arguments.length > 1) {
			measureAnew("gzip", Captures.gzip(capture), capture.length);
		}
	}

	/** In browsers of its own, as one keeps what it was given for a while. */
	private static void measureAnew(String name, byte[] capture, long content)
			throws IOException, NoSuchAlgorithmException {
		try (WorkerLook webAssembly = new WorkerLook(WorkerLook.Form.WEB_ASSEMBLY);
				WorkerLook javaScript = new WorkerLook(WorkerLook.Form.JAVASCRIPT_ALONE)) {
			new BrowserSpeed(webAssembly, javaScript).measure(name, capture, content);
		}
	}

	private void measure(String name, byte[] capture, long content) throws IOException, NoSuchAlgorithmException {
		Path file = Files.createTempFile("capture", null);
		try {
			Files.write(file, capture);
			measure(name, capture, file, content);
		}
		finally {
			Files.delete(file);
		}
	}

	private void measure(String name, byte[] capture, Path file, long content)
			throws IOException, NoSuchAlgorithmException {
		double[] jvm = new double[TURNS];
		double[] wasm = new double[TURNS];
		double[] script = new double[TURNS];
		for (int i = 0; i < TURNS; i++) {
			jvm[i] = onJvm(file);
			wasm[i] = inBrowser(capture, this.webAssembly);
			script[i] = inBrowser(capture, this.javaScript);
			System.out.printf(Locale.ROOT, "%s: turn %d, JVM %,.0f ms, WebAssembly %,.0f ms, JavaScript %,.0f ms%n",
					name, i + 1, jvm[i], wasm[i], script[i]);
		}
		tell(name + ", WebAssembly", jvm, wasm, content);
		tell(name + ", JavaScript", jvm, script, content);
	}

	private static double inBrowser(byte[] capture, WorkerLook worker) {
		WorkerLook.Said said = worker.inBrowser(capture, ORDER);
		if (said.millis() < 0) {
			throw new IllegalStateException(said.json());
		}
		return said.millis();
	}

	/** As in the browser, the file is read, and the excerpt's sum is made. */
	private static double onJvm(Path file) throws IOException, NoSuchAlgorithmException {
		long begin = System.nanoTime();
		DigestOutputStream excerpt = new DigestOutputStream(OutputStream.nullOutputStream(),
				MessageDigest.getInstance("SHA-256"));
		try (InputStream in = Files.newInputStream(file)) {
			Preview.of(in, ORDER, ZstdInputStreamNoFinalizer::new, excerpt, (_, _) -> {
			});
		}
		excerpt.getMessageDigest().digest();
		return (System.nanoTime() - begin) / 1e6;
	}

	private static double median(double[] millis) {
		return Arrays.stream(millis).sorted().skip(millis.length / 2).findFirst().orElseThrow();
	}

	private static double best(double[] millis) {
		return Arrays.stream(millis).min().orElseThrow();
	}

	private static void tell(String name, double[] jvm, double[] chromium, long bytes) {
		tell(name + ", first", jvm[0], chromium[0], bytes);
		tell(name + ", median", median(jvm), median(chromium), bytes);
		tell(name + ", best", best(jvm), best(chromium), bytes);
	}

	private static void tell(String name, double jvm, double chromium, long bytes) {
		System.out.printf(Locale.ROOT, "%s: JVM %.0f MB/s, Chromium %.0f MB/s, that is %.2f of it%n", name,
				bytes / 1e3 / jvm, bytes / 1e3 / chromium, jvm / chromium);
	}

}
