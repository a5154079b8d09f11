package org.driftwood.web;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Every link leads somewhere. */
@PortalTest
class LinkTests {

	private static final int MOST_OF_A_KIND = 12;

	private static final Pattern LINK = Pattern.compile("\\s(href|src)=\"([^\"]*)\"");

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private final Map<String, HttpResponse<String>> seen = new LinkedHashMap<>();

	private final Map<String, Integer> kinds = new HashMap<>();

	private final Set<String> outside = new LinkedHashSet<>();

	private final Set<String> fragments = new LinkedHashSet<>();

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void noLinkOnAnyPageIsDead() {
		Deque<String> ahead = new ArrayDeque<>(Set.of("/", "/nothing-here"));
		for (byte[] capture : new byte[][] { Captures.strays(), Captures.lab("client.pcap"), Captures.queries(3),
				Captures.bubbles(120) }) {
			ahead.add("/s/" + Visitor.id(this.visitor.analysed(capture)));
		}
		while (!ahead.isEmpty()) {
			String path = ahead.remove();
			if (!this.seen.containsKey(path) && this.kinds.merge(kind(path), 1, Integer::sum) <= MOST_OF_A_KIND) {
				HttpResponse<String> page = this.visitor.get(path);
				this.seen.put(path, page);
				assertThat(page.statusCode()).as(path).isIn(path.equals("/nothing-here") ? 404 : 200, 302);
				ahead.addAll(links(path, page));
			}
		}
		assertThat(this.seen).hasSizeGreaterThan(20);
		assertThat(this.outside).allMatch((link) -> link.startsWith("https://"));
		assertThat(this.fragments).allSatisfy(this::isThere);
	}

	/**
	 * The same for all paths that differ in numbers and values only: lists can be
	 * narrowed and ordered in more ways than anybody wants to see.
	 */
	private static String kind(String path) {
		return path.replaceAll("=[^&]*", "").replaceFirst("/packets/[0-9]+", "/packets/n");
	}

	private Set<String> links(String path, HttpResponse<String> page) {
		Set<String> links = new LinkedHashSet<>();
		if (!Visitor.header(page, "Content-Type").startsWith("text/html")) {
			return links;
		}
		Matcher matcher = LINK.matcher(page.body());
		while (matcher.find()) {
			String link = HtmlUtils.htmlUnescape(matcher.group(2))
				.replace(" ", "%20")
				.replace(this.visitor.origin() + "/", "/");
			assertThat(link).as("on " + path).doesNotContain("?&").doesNotContainPattern("\\?(#|$)");
			if (link.contains("#")) {
				this.fragments.add(link.startsWith("#") ? path + link : link);
			}
			String target = link.replaceFirst("#.*", "");
			if (target.matches("[a-z]+:.*|//.*")) {
				assertThat(matcher.group(1)).as(link).isEqualTo("href");
				this.outside.add(target);
			}
			else if (!target.isEmpty()) {
				assertThat(target).as("on " + path).startsWith("/");
				links.add(target);
			}
		}
		return links;
	}

	private void isThere(String link) {
		int hash = link.indexOf('#');
		String path = link.substring(0, hash);
		HttpResponse<String> page = this.seen.get(path);
		if (page != null || this.kinds.getOrDefault(kind(path), 0) <= MOST_OF_A_KIND) {
			assertThat((page != null) ? page.body() : "no such page").as(link)
				.contains("id=\"" + link.substring(hash + 1) + "\"");
		}
	}

}
