package org.driftwood.community;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/**
 * A feed for feed readers (RFC 4287). Its names stay the same wherever the portal is; its
 * links are whole addresses only as it is given out, for many readers take no others.
 */
final class FeedAtom {

	private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

	/** What stands before the path of a link; no text can hold it, for it is escaped. */
	private static final Pattern LINK = Pattern.compile("(<link rel=\"[a-z]+\" href=\")/");

	private final StringWriter text = new StringWriter();

	private final XMLStreamWriter xml;

	private FeedAtom() throws XMLStreamException {
		this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(this.text);
	}

	/**
	 * One line of it.
	 *
	 * @param link address on this portal
	 */
	record Entry(String link, String title, String summary, Instant updated) {
	}

	/**
	 * Writes it.
	 * @param self address of the feed on this portal
	 * @param link the page for people
	 * @param entries the newest first
	 */
	static String of(String self, String link, String title, String caveat, String licence, List<Entry> entries) {
		try {
			FeedAtom feed = new FeedAtom();
			feed.write(self, link, title, caveat, licence, entries);
			return feed.text.toString();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("A string can always be written to", ex);
		}
	}

	/** The same with whole addresses, as of the portal that gives it out. */
	static String at(String origin, String feed) {
		return LINK.matcher(feed).replaceAll("$1" + Matcher.quoteReplacement(HtmlUtils.htmlEscape(origin)) + "/");
	}

	/** What the portal is called by whoever asks. */
	static String origin() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
	}

	/**
	 * One that is made for each answer, so that what is taken away is gone at once. It
	 * tells no date of its own: without a later entry it is another one.
	 */
	static ResponseEntity<String> answer(String links) {
		String feed = at(origin(), links);
		return ResponseEntity.ok()
			.eTag('"' + DigestUtils.md5DigestAsHex(feed.getBytes(StandardCharsets.UTF_8)) + '"')
			.cacheControl(CacheControl.noCache())
			.contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
			.body(feed);
	}

	private void write(String self, String link, String title, String caveat, String licence, List<Entry> entries)
			throws XMLStreamException {
		this.xml.writeStartDocument("UTF-8", "1.0");
		this.xml.writeStartElement("feed");
		this.xml.writeDefaultNamespace(NAMESPACE);
		Instant updated = entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
		head(self, link, title, updated);
		link("self", self);
		element("subtitle", caveat);
		element("rights", licence);
		this.xml.writeStartElement("author");
		element("name", "Driftwood");
		this.xml.writeEndElement();
		for (Entry entry : entries) {
			this.xml.writeStartElement("entry");
			head(entry.link(), entry.link(), entry.title(), entry.updated());
			element("summary", entry.summary());
			this.xml.writeEndElement();
		}
		this.xml.writeEndElement();
		this.xml.writeEndDocument();
	}

	/**
	 * What a feed and each of its entries has; its name is made of an address of its own.
	 */
	private void head(String own, String link, String title, Instant updated) throws XMLStreamException {
		element("id", "urn:uuid:" + UUID.nameUUIDFromBytes(("driftwood:" + own).getBytes(StandardCharsets.UTF_8)));
		element("title", title);
		element("updated", updated.toString());
		link("alternate", link);
	}

	private void link(String relation, String address) throws XMLStreamException {
		this.xml.writeEmptyElement("link");
		this.xml.writeAttribute("rel", relation);
		this.xml.writeAttribute("href", address);
	}

	private void element(String name, @Nullable String content) throws XMLStreamException {
		this.xml.writeStartElement(name);
		this.xml.writeCharacters(String.valueOf(content));
		this.xml.writeEndElement();
	}

}
