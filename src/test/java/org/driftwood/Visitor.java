package org.driftwood;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who uses the portal over the network: his browser's cookies, his address. */
public final class Visitor {

	/** What a portal needs to be told so that it believes visitors their addresses. */
	public static final String BEHIND_A_PROXY = "driftwood.trusted-proxies=127.0.0.1/32";

	/** Where captures are sent by program. */
	public static final String API = "/api/v1/submissions";

	private static final Set<String> FINAL = Set.of("DONE", "FAILED", "WITHDRAWN");

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final AtomicInteger NETWORKS = new AtomicInteger();

	private final HttpClient http = HttpClient.newBuilder()
		.version(Version.HTTP_1_1)
		.followRedirects(Redirect.NEVER)
		.cookieHandler(new CookieManager())
		.build();

	private final String origin;

	private final String address;

	/** Somebody from a network that nobody else comes from. */
	public Visitor(int port) {
		int network = NETWORKS.incrementAndGet();
		this.origin = "http://127.0.0.1:" + port;
		this.address = "100." + (64 + network / 256) + "." + network % 256 + ".7";
	}

	/** Where the portal is. */
	public String origin() {
		return this.origin;
	}

	/** Another host of this visitor's network. */
	public String neighbour(int host) {
		return this.address.substring(0, this.address.lastIndexOf('.') + 1) + host;
	}

	/** Asks for something. */
	public HttpResponse<String> get(String path, String... headers) {
		return send("GET", path, BodyPublishers.noBody(), headers);
	}

	/** Any request; the headers in pairs of name and value. */
	public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
		return send(method, path, body, BodyHandlers.ofString(), headers);
	}

	/** Any request, answered with bytes. */
	public HttpResponse<byte[]> ask(String method, String path, BodyPublisher body, String... headers) {
		return send(method, path, body, BodyHandlers.ofByteArray(), headers);
	}

	private <T> HttpResponse<T> send(String method, String path, BodyPublisher body, BodyHandler<T> read,
			String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.origin + path))
			.timeout(PATIENCE)
			.header("X-Forwarded-For", this.address)
			.method(method, body);
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return this.http.send(request.build(), read);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Posts a capture as the body. */
	public HttpResponse<String> post(byte[] capture, String... headers) {
		return send("POST", API, BodyPublishers.ofByteArray(capture), headers);
	}

	/** Posts a form of several parts. */
	public HttpResponse<String> post(String path, Multipart form, String... headers) {
		String[] all = Arrays.copyOf(headers, headers.length + 2);
		all[headers.length] = "Content-Type";
		all[headers.length + 1] = form.contentType();
		return send("POST", path, BodyPublishers.ofByteArray(form.bytes()), all);
	}

	/** Sends a page's form, with the token that the page holds. */
	public HttpResponse<String> submit(String page, String action, Multipart form, String... headers) {
		return post(action, form.field("_csrf", token(page)), headers);
	}

	/** The token of the form on a page. */
	public String token(String page) {
		Matcher matcher = TOKEN.matcher(get(page).body());
		assertThat(matcher.find()).as("a form on " + page).isTrue();
		return matcher.group(1);
	}

	/** Sends a capture, which has to be taken: the id, the key and the rest. */
	public JsonNode sent(byte[] capture) {
		HttpResponse<String> answer = post(capture);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return json(answer);
	}

	/** Sends a capture and waits for its report: the same answer as to sending. */
	public JsonNode analysed(byte[] capture) {
		JsonNode sent = sent(capture);
		assertThat(settled(id(sent)).at("/state").asString()).isEqualTo("DONE");
		return sent;
	}

	/** Waits until nothing more happens to a submission: its status then. */
	public JsonNode settled(String id) {
		for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end;) {
			JsonNode status = status(id);
			if (FINAL.contains(status.at("/state").asString())) {
				return status;
			}
			pause();
		}
		throw new AssertionError(id + " is still " + status(id));
	}

	/** Waits until the feeds tell what the lists of the findings tell. */
	public void awaitFeeds() {
		for (String list : List.of("sources", "servers")) {
			Eventually.holds(() -> json(get("/feeds/" + list + ".json")).at("/items").valueStream().limit(100).toList(),
					(items) -> items.equals(json(get("/api/v1/findings/top/" + list + "?limit=100")).at("/items")
						.valueStream()
						.toList()));
		}
	}

	/** What is said of a submission now. */
	public JsonNode status(String id) {
		return json(get(API + "/" + id));
	}

	/** The id in an answer. */
	public static String id(JsonNode status) {
		return status.at("/id").asString();
	}

	/** The header that tells the owner's key, which is in the answer to sending. */
	public static String[] key(JsonNode sent) {
		return new String[] { "Authorization", "Bearer " + sent.at("/key").asString() };
	}

	/** Lets the browser own a submission, as on its page for that. */
	public void own(JsonNode sent) {
		String page = "/s/" + id(sent);
		HttpResponse<String> answer = fill(page + "/manage", page + "/manage", "key", sent.at("/key").asString());
		assertThat(answer.statusCode()).isEqualTo(303);
	}

	/** Sends one of a page's short forms with one field filled in. */
	public HttpResponse<String> fill(String page, String action, String field, String value) {
		String form = "_csrf=" + URLEncoder.encode(token(page), StandardCharsets.UTF_8) + "&" + field + "="
				+ URLEncoder.encode(value, StandardCharsets.UTF_8);
		return send("POST", action, BodyPublishers.ofString(form), "Content-Type", "application/x-www-form-urlencoded");
	}

	/** The bytes of a file, which has to be there. */
	public byte[] download(String path, String... headers) {
		HttpResponse<byte[]> answer = ask("GET", path, BodyPublishers.noBody(), headers);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	/** The body, which has to be JSON. */
	public static JsonNode json(HttpResponse<String> answer) {
		return json(answer.body());
	}

	/** The text, which has to be JSON. */
	public static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

	/** The first header of the name, or nothing. */
	public static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

	private static void pause() {
		try {
			Thread.sleep(10);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
