package org.driftwood.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.driftwood.Browser;
import org.driftwood.capture.CaptureLimits;

/**
 * Looks at captures in a real Chromium, with the very worker that the page for sending
 * starts, and as little as the portal lets it do.
 */
final class WorkerLook implements AutoCloseable {

	private static final Path ASSETS = Path.of("target/classes/static/assets");

	private static final String POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

	/** Has a file looked at as the page does, and hands on what is told of it. */
	private static final String ASK = """
			async ({ worker: url, payload, ...limits }) => {
			  const file = await (await fetch('/capture')).blob()
			  globalThis.worker ??= new Worker(url, { type: 'module' })
			  const begin = performance.now()
			  const finding = await new Promise((resolve) => {
			    worker.onmessage = ({ data }) => { if (data.tells === 'finding') resolve(data.finding) }
			    worker.onerror = (event) => resolve({ is: 'failed', why: String(event.message) })
			    worker.postMessage({ ask: 'look', order: { file, payload, limits } })
			  })
			  const millis = performance.now() - begin
			  if (finding.is === 'found') await fetch('/excerpt', { method: 'POST', body: finding.excerpt.blob })
			  const told = finding.is === 'found' ? finding.look : Object.fromEntries(Object.entries(finding).filter(([key]) => key !== 'is'))
			  return { json: JSON.stringify(told), millis: finding.is === 'failed' ? -1 : millis }
			}
			""";

	/** Numbers and spaces as a browser writes them. */
	private static final String REWRITE = "(text) => JSON.stringify(JSON.parse(text))";

	private final Browser browser = Browser.start();

	private final HttpServer server;

	private final Page page;

	private byte[] capture = {};

	private byte[] excerpt = {};

	private final Form form;

	private final Set<String> fetched = ConcurrentHashMap.newKeySet();

	/**
	 * Begins.
	 * @param form what the decoder has to be had as
	 */
	WorkerLook(Form form) {
		this.form = form;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
		this.page = this.browser.window(new NewContextOptions()).newPage();
		this.page.navigate("http://127.0.0.1:" + this.server.getAddress().getPort() + "/");
	}

	/**
	 * What a browser can: how it has the decoder, and whether its workers share memory.
	 */
	enum Form {

		WEB_ASSEMBLY("decoder-.+\\.wasm", true), JAVASCRIPT("decoder-.+\\.js", true),

		/** As the oldest have it: the file is read by the worker with the decoder. */
		JAVASCRIPT_ALONE("decoder-.+\\.js", false);

		private final Pattern name;

		private final boolean shared;

		Form(String name, boolean shared) {
			this.name = Pattern.compile(name);
			this.shared = shared;
		}

		boolean is(String file) {
			return this.name.matcher(file).matches();
		}

	}

	/**
	 * What a look said.
	 *
	 * @param excerpt in Latin-1, which is equal where the bytes are
	 * @param millis how long it took
	 */
	record Said(String json, String excerpt, double millis) {

		static Said of(String json, byte[] excerpt, double millis) {
			return new Said(json, new String(excerpt, StandardCharsets.ISO_8859_1), millis);
		}

	}

	/** Looks at a capture in the browser. */
	Said inBrowser(byte[] capture, Preview.Order order) {
		this.capture = capture;
		this.excerpt = new byte[0];
		CaptureLimits limits = order.limits();
		Map<?, ?> answer = (Map<?, ?>) this.page.evaluate(ASK,
				Map.of("worker", "/assets/" + worker(), "decompressedBytes", (double) limits.decompressedBytes(),
						"decompressionRatio", limits.decompressionRatio(), "packets", (double) limits.packets(),
						"excerptBytes", (double) order.excerptBytes(), "payload", order.payloadKept()));
		double millis = ((Number) Objects.requireNonNull(answer.get("millis"))).doubleValue();
		return Said.of(String.valueOf(answer.get("json")), this.excerpt, millis);
	}

	/** The files of the decoder that were fetched. */
	Set<String> decoders() {
		return this.fetched.stream()
			.filter((name) -> name.startsWith("decoder-"))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The same JSON as the browser would write it. */
	String rewritten(String json) {
		return (String) this.page.evaluate(REWRITE, json);
	}

	private static String worker() {
		try (DirectoryStream<Path> built = Files.newDirectoryStream(ASSETS, "looker-*.js")) {
			return built.iterator().next().getFileName().toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			if (this.form.shared) {
				exchange.getResponseHeaders().set("Cross-Origin-Opener-Policy", "same-origin");
				exchange.getResponseHeaders().set("Cross-Origin-Embedder-Policy", "require-corp");
			}
			switch (exchange.getRequestURI().getPath()) {
				case "/" ->
					send(exchange, "text/html", "<!doctype html><title>.</title>".getBytes(StandardCharsets.UTF_8));
				case "/capture" -> send(exchange, "application/octet-stream", this.capture);
				case "/excerpt" -> {
					ByteArrayOutputStream body = new ByteArrayOutputStream();
					exchange.getRequestBody().transferTo(body);
					this.excerpt = body.toByteArray();
					send(exchange, "text/plain", new byte[] { '.' });
				}
				default -> asset(exchange, Path.of(exchange.getRequestURI().getPath()).getFileName().toString());
			}
		}
	}

	private void asset(HttpExchange exchange, String name) throws IOException {
		boolean refused = Form.WEB_ASSEMBLY.is(name) && !this.form.is(name);
		if (refused || !Files.isRegularFile(ASSETS.resolve(name))) {
			exchange.sendResponseHeaders(404, -1);
			return;
		}
		this.fetched.add(name);
		exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
		send(exchange, name.endsWith(".wasm") ? "application/wasm" : "text/javascript",
				Files.readAllBytes(ASSETS.resolve(name)));
	}

	private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.getResponseHeaders().set("Cache-Control", "no-store");
		exchange.sendResponseHeaders(200, (body.length == 0) ? -1 : body.length);
		exchange.getResponseBody().write(body);
	}

	@Override
	public void close() {
		this.browser.close();
		this.server.stop(0);
	}

}
