package org.driftwood.community;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/** A feed for feed readers (RFC 4287). Its names stay the same wherever the portal is. */
final class FeedAtom {

	private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

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

	private void write(String self, String link, String title, String caveat, String licence, List<Entry> entries)
			throws XMLStreamException {
		this.xml.writeStartDocument("UTF-8", "1.0");
		this.xml.writeStartElement("feed");
		this.xml.writeDefaultNamespace(NAMESPACE);
		Instant updated = entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
		head(link, title, updated);
		link("self", self);
		element("subtitle", caveat);
		element("rights", licence);
		this.xml.writeStartElement("author");
		element("name", "Driftwood");
		this.xml.writeEndElement();
		for (Entry entry : entries) {
			this.xml.writeStartElement("entry");
			head(entry.link(), entry.title(), entry.updated());
			element("summary", entry.summary());
			this.xml.writeEndElement();
		}
		this.xml.writeEndElement();
		this.xml.writeEndDocument();
	}

	private void head(String link, String title, Instant updated) throws XMLStreamException {
		element("id", "urn:uuid:" + UUID.nameUUIDFromBytes(("driftwood:" + link).getBytes(StandardCharsets.UTF_8)));
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
