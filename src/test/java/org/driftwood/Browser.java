package org.driftwood;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A Chromium that is installed, driven with the Node that is installed. Where one of them
 * is missing the tests are skipped, but not where CI is set: there they fail.
 */
public final class Browser implements AutoCloseable {

	private static final Path DRIVER = Path.of("target", "playwright-driver").toAbsolutePath();

	private static final List<String> CHROMIUMS = List.of("chromium", "chromium-browser", "google-chrome");

	private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser chromium;

	private Browser(Path node, Path chromium) {
		this.playwright = Playwright.create(new Playwright.CreateOptions()
			.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", Driver.PLAYWRIGHT_NODEJS_PATH, node.toString())));
		this.chromium = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(QUIET));
	}

	/** Starts the browser. */
	public static Browser start() {
		Optional<Path> chromium = Optional.ofNullable(System.getProperty("chromium"))
			.map(Path::of)
			.or(() -> CHROMIUMS.stream().flatMap((name) -> onPath(name).stream()).findFirst());
		Optional<Path> node = onPath("node");
		if (!"true".equals(System.getenv("CI"))) {
			assumeTrue(chromium.isPresent(), "no Chromium was found: name one with -Dchromium=/path/to/chromium");
			assumeTrue(node.isPresent(), "no Node.js was found on PATH");
		}
		layOutDriver();
		return new Browser(node.orElseThrow(), chromium.orElseThrow());
	}

	/** A window without memories. */
	public BrowserContext window(com.microsoft.playwright.Browser.NewContextOptions options) {
		return this.chromium.newContext(options);
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	private static Optional<Path> onPath(String program) {
		return Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
			.map((directory) -> Path.of(directory, program))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * The driver's jar brings Playwright itself and expects Node beside it: here it only
	 * has to be a directory.
	 */
	private static void layOutDriver() {
		if (Files.notExists(DRIVER.resolve("package/cli.js"))) {
			try {
				URI source = Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI();
				try (FileSystem jar = FileSystems.newFileSystem(Path.of(source))) {
					copy(jar.getPath("/driver"), DRIVER);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (URISyntaxException ex) {
				throw new IllegalStateException(ex);
			}
		}
		System.setProperty("playwright.cli.dir", DRIVER.toString());
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				}
				else {
					Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
	}

}
