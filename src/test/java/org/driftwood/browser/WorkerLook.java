package org.driftwood.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.driftwood.Browser;
import org.driftwood.capture.CaptureLimits;

/** Looks at captures with the compiled decoder, in a worker of a real Chromium. */
final class WorkerLook implements AutoCloseable {

	private static final Path DECODER = Path.of("target/teavm/decoder.js");

	/** As the page reads a file: in slices, at once. */
	private static final String WORKER = """
			import { look } from '/decoder.js'
			const unpacker = () => { throw new Error('no zstd here') }
			onmessage = async ({ data }) => {
			  try {
			    const file = await (await fetch('/capture')).blob()
			    const reader = new FileReaderSync()
			    const excerpt = []
			    const source = {
			      read: (from, length) => new Uint8Array(
			        reader.readAsArrayBuffer(file.slice(from, from + Math.min(length, 1 << 20)))),
			    }
			    const listener = { progress: () => {}, excerpt: (bytes) => excerpt.push(bytes.slice()) }
			    const begin = performance.now()
			    const json = look(source, { ...data, zstd: unpacker }, listener)
			    const millis = performance.now() - begin
			    await fetch('/excerpt', { method: 'POST', body: new Blob(excerpt) })
			    postMessage({ json, millis })
			  } catch (error) {
			    postMessage({ json: String(error) + error.stack, millis: -1 })
			  }
			}
			""";

	private static final String ASK = """
			(options) => new Promise((resolve) => {
			  globalThis.worker ??= new Worker('/worker.js', { type: 'module' })
			  globalThis.worker.onmessage = ({ data }) => resolve(data)
			  globalThis.worker.onerror = (event) => resolve({ json: String(event.message), millis: -1 })
			  globalThis.worker.postMessage(options)
			})
			""";

	private final Browser browser = Browser.start();

	private final HttpServer server;

	private final Page page;

	private byte[] capture = {};

	private byte[] excerpt = {};

	WorkerLook() {
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
				Map.of("decompressedBytes", (double) limits.decompressedBytes(), "decompressionRatio",
						limits.decompressionRatio(), "packets", (double) limits.packets(), "excerptBytes",
						(double) order.excerptBytes(), "payload", order.payloadKept()));
		double millis = ((Number) Objects.requireNonNull(answer.get("millis"))).doubleValue();
		return Said.of(String.valueOf(answer.get("json")), this.excerpt, millis);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			switch (exchange.getRequestURI().getPath()) {
				case "/" ->
					send(exchange, "text/html", "<!doctype html><title>.</title>".getBytes(StandardCharsets.UTF_8));
				case "/worker.js" -> send(exchange, "text/javascript", WORKER.getBytes(StandardCharsets.UTF_8));
				case "/decoder.js" -> send(exchange, "text/javascript", Files.readAllBytes(DECODER));
				case "/capture" -> send(exchange, "application/octet-stream", this.capture);
				case "/excerpt" -> {
					ByteArrayOutputStream body = new ByteArrayOutputStream();
					exchange.getRequestBody().transferTo(body);
					this.excerpt = body.toByteArray();
					send(exchange, "text/plain", new byte[] { '.' });
				}
				default -> exchange.sendResponseHeaders(404, -1);
			}
		}
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
