package org.driftwood;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.driftwood.decode.Frames;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A capture of a gigabyte neither holds up the page nor fills the browser's memory. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LargeCaptureIT extends BrowserTest {

	private static final long SIZE = 1L << 30;

	private static final int HEADER_LENGTH = 24;

	private static final int GROUPS = 110;

	private static final int GROUP = 10;

	/** A tenth of the file: whoever held it all would need more than its size. */
	private static final long MOST_GROWTH = SIZE / 10;

	private static final Duration MOST_TIME = Duration.ofSeconds(60);

	private static final double NOTICEABLE_MILLIS = 50;

	@TempDir
	private static Path directory;

	private static Path file = Path.of("");

	private static long packets;

	@BeforeAll
	static void writeFile() throws IOException {
		file = directory.resolve("large.pcap");
		packets = write();
	}

	@Test
	void isLookedThroughWhileThePageStaysAwake() {
		try (BrowserContext window = window()) {
			window.addInitScript("window.longTasks = []; new PerformanceObserver((list) => window.longTasks.push("
					+ "...list.getEntries().map((it) => it.duration))).observe({ type: 'longtask' })");
			Page page = WatchedPage.ready(window).page();
			page.evaluate("() => { window.longTasks.length = 0 }");
			Memory memory = new Memory();
			long start = System.nanoTime();
			page.getByLabel("Your capture").setInputFiles(file);
			List<Double> progress = watch(page, memory);
			Duration time = Duration.ofNanos(System.nanoTime() - start);
			assertThat(page.locator("capture-look .facts")).containsText("of %,d in the file".formatted(packets));
			assertThat(page.locator("[data-large]")).hasCount(1);
			assertThat(progress).as("how far it has come").hasSizeGreaterThan(3).isSorted();
			assertThat(time).isLessThan(MOST_TIME);
			assertThat(longTasks(page)).allMatch((millis) -> millis < NOTICEABLE_MILLIS);
			assertThat(memory.growth()).as("memory: " + memory).isLessThan(MOST_GROWTH);
		}
	}

	@Test
	void canBeGivenUpForAnotherEvenWithoutNetwork() {
		try (BrowserContext window = window()) {
			WatchedPage watched = WatchedPage.ready(window);
			window.setOffline(true);
			watched.page().getByLabel("Your capture").setInputFiles(file);
			assertThat(watched.page().locator("capture-look .fine")).containsText("looked through");
			watched.choose(WatchedPage.file("strays.pcap", Captures.strays()));
			assertThat(watched.sendOnlyTeredo()).containsText("(24 of 24");
			assertThat(watched.complaints()).isEmpty();
		}
	}

	private static List<Double> watch(Page page, Memory memory) {
		List<Double> progress = new ArrayList<>();
		Locator bar = page.locator("capture-look progress");
		Locator done = page.locator("capture-look .facts");
		long until = System.nanoTime() + MOST_TIME.toNanos();
		while (done.count() == 0 && System.nanoTime() < until) {
			page.waitForTimeout(200);
			memory.measure();
			values(bar).forEach(progress::add);
		}
		return progress;
	}

	/**
	 * What the bars show, none when they are gone: looked at in one step, for they go
	 * while one asks.
	 */
	private static List<Double> values(Locator bars) {
		return numbers(bars.evaluateAll("(bars) => bars.map((bar) => bar.value)"));
	}

	private static List<Double> longTasks(Page page) {
		return numbers(page.evaluate("() => window.longTasks"));
	}

	private static List<Double> numbers(Object list) {
		return ((List<?>) list).stream().map((it) -> ((Number) it).doubleValue()).toList();
	}

	/** Writes the same few packets over and over. */
	private static long write() throws IOException {
		byte[] capture = Captures.of(packets());
		byte[] records = Arrays.copyOfRange(capture, HEADER_LENGTH, capture.length);
		long times = SIZE / records.length;
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			out.write(capture, 0, HEADER_LENGTH);
			for (long i = 0; i < times; i++) {
				out.write(records);
			}
		}
		return times * GROUPS * GROUP;
	}

	private static List<byte[]> packets() {
		List<byte[]> group = new ArrayList<>(
				Collections.nCopies(GROUP - 1, Frames.udp("192.0.2.9:443", "203.0.113.5:40000", new byte[900])));
		group.add(Captures.bubble("192.0.2.1", "203.0.113.5"));
		return Collections.nCopies(GROUPS, group).stream().flatMap(List::stream).toList();
	}

	/** What the processes take that show pages; of Linux only. */
	private static final class Memory {

		private static final Path PROCESSES = Path.of("/proc");

		private final long before = now();

		private long most = this.before;

		void measure() {
			this.most = Math.max(this.most, now());
		}

		long growth() {
			return this.most - this.before;
		}

		private static long now() {
			return ProcessHandle.current().descendants().mapToLong((process) -> of(process.pid())).sum();
		}

		private static long of(long process) {
			Path directory = PROCESSES.resolve(Long.toString(process));
			try {
				if (!Files.readString(directory.resolve("cmdline")).contains("--type=renderer")) {
					return 0;
				}
				return Files.readAllLines(directory.resolve("status"))
					.stream()
					.filter((line) -> line.startsWith("VmRSS:"))
					.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
					.sum();
			}
			catch (IOException | UncheckedIOException ex) {
				// gone meanwhile, or no Linux
				return 0;
			}
		}

		@Override
		public String toString() {
			return this.before / 1024 / 1024 + " MB before, " + this.most / 1024 / 1024 + " MB at most";
		}

	}

}
