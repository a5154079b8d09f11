package org.driftwood;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.driftwood.decode.Bytes;
import tools.jackson.databind.JsonNode;

import org.springframework.web.util.HtmlUtils;

/**
 * Somebody who looks at everything: he follows each link, and tries each call of the API
 * in each way that is right or wrong. What he was answered is remembered.
 */
final class Stranger {

	private static final int MOST = 4_000;

	/** Pages of one kind have much in common: one beginning at each packet, say. */
	private static final int MOST_OF_A_KIND = 8;

	private static final Pattern LINK = Pattern.compile("\\s(?:href|src|action)=\"([^\"]*)\"");

	private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

	private static final List<String> ODD = List.of("x", "-1", "2", "%00");

	private static final Map<String, List<String>> KNOWN = Map.of("list",
			List.of("sources", "servers", "ports", "kinds", "verdicts", "nothing"), "address",
			List.of("2001:0:c000:201:0:63bf:39cc:9bab", "192.0.2.9", "nonsense"), "ip", List.of("192.0.2.1"),
			"fileName", List.of("a.pcap"), "asn", List.of("8075", "0"));

	private final Visitor visitor;

	private final Map<String, Sight> seen = new LinkedHashMap<>();

	private final String[] headers;

	/** Begins to look, with headers in pairs. */
	Stranger(Visitor visitor, String... headers) {
		this.visitor = visitor;
		this.headers = headers.clone();
	}

	/** Follows the links from some paths on, and those of what they lead to. */
	void follow(String... paths) {
		follow((path) -> true, paths);
	}

	/** The same with those links only that he wants to follow. */
	void follow(Predicate<String> wanted, String... paths) {
		Deque<String> ahead = new ArrayDeque<>(List.of(paths));
		Map<String, Integer> followed = new HashMap<>();
		while (!ahead.isEmpty()) {
			String path = ahead.remove();
			if (!this.seen.containsKey(request("GET", path, this.headers))
					&& followed.merge(Sight.kind(path), 1, Integer::sum) <= MOST_OF_A_KIND) {
				links(ask("GET", path, this.headers)).stream().filter(wanted).forEach(ahead::add);
			}
		}
	}

	private static Set<String> links(Sight sight) {
		Set<String> links = new LinkedHashSet<>();
		if (sight.isHtml()) {
			Matcher matcher = LINK.matcher(sight.text());
			while (matcher.find()) {
				links.add(HtmlUtils.htmlUnescape(matcher.group(1)));
			}
		}
		else if (sight.isJson() && sight.status() == 200) {
			Visitor.json(sight.text()).at("/links").forEach((link) -> links.add(link.asString()));
		}
		return links.stream()
			.map((link) -> link.replaceFirst("#.*", "").replace(" ", "%20"))
			.filter((link) -> link.startsWith("/") && !link.startsWith("//"))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Tries each call that the API's description has, on each of the submissions. */
	void tryApi(String description, List<String> ids) {
		JsonNode api = Visitor.json(ask("GET", description).text());
		for (Map.Entry<String, JsonNode> path : api.at("/paths").properties()) {
			for (String filled : filled(path.getKey(), ids)) {
				for (Map.Entry<String, JsonNode> call : path.getValue().properties()) {
					tryCall(call.getKey().toUpperCase(Locale.ROOT), filled, call.getValue());
				}
			}
		}
	}

	private static List<String> filled(String template, List<String> ids) {
		Matcher matcher = PARAMETER.matcher(template);
		if (!matcher.find()) {
			return List.of(template);
		}
		List<String> values = matcher.group(1).equals("id") ? ids : KNOWN.getOrDefault(matcher.group(1), List.of("x"));
		return values.stream()
			.flatMap((value) -> filled(matcher.replaceFirst(Matcher.quoteReplacement(value)), ids).stream())
			.toList();
	}

	private void tryCall(String method, String path, JsonNode call) {
		ask(method, path, this.headers);
		ask(method, path, "Authorization", "Bearer " + "x".repeat(27));
		ask(method, path, "Accept", "text/plain", "Range", "bytes=0-99");
		ask(method, path, "Content-Type", "multipart/form-data; boundary=b");
		for (JsonNode parameter : call.at("/parameters")) {
			if ("query".equals(parameter.at("/in").asString())) {
				ODD.forEach((value) -> ask(method, path + "?" + parameter.at("/name").asString() + "=" + value));
			}
		}
	}

	/** Asks for one thing. */
	Sight ask(String method, String path, String... more) {
		String request = request(method, path, more);
		if (this.seen.size() >= MOST) {
			throw new IllegalStateException("no end of links: " + request);
		}
		HttpResponse<byte[]> answer = this.visitor.ask(method, path, BodyPublishers.noBody(), more);
		Sight sight = Sight.of(request, path, Bytes.of(answer.body()), answer);
		this.seen.put(request, sight);
		return sight;
	}

	/** Sends a page's form with one field filled in. */
	void fill(String page, String action, String field, String value) {
		HttpResponse<String> answer = this.visitor.fill(page, action, field, value);
		add(Sight.of("POST " + action + " " + field + "=" + value, action,
				Bytes.of(answer.body().getBytes(StandardCharsets.UTF_8)), answer));
	}

	private static String request(String method, String path, String... headers) {
		return method + " " + path + ((headers.length > 0) ? " " + List.of(headers) : "");
	}

	/** What he did not get by asking. */
	void add(Sight sight) {
		this.seen.put(sight.request(), sight);
	}

	List<Sight> sights() {
		return new ArrayList<>(this.seen.values());
	}

	/** The kinds of pages that were there. */
	Set<String> kinds() {
		return this.seen.values()
			.stream()
			.filter((sight) -> sight.status() == 200)
			.map(Sight::kind)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
