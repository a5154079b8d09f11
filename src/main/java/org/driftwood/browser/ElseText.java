package org.driftwood.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftwood.privacy.Listing;
import org.driftwood.privacy.OtherContents;

/** Writes down what is in a capture besides Teredo. */
final class ElseText {

	private final JsonWriter json;

	/** What did not fit, by the names of the lists. */
	private final Map<String, Long> more = new LinkedHashMap<>();

	ElseText(JsonWriter json) {
		this.json = json;
	}

	void write(OtherContents others) {
		this.json.object("else").member("packets", others.packets()).member("bytes", others.bytes());
		writeCounted("dnsNames", others.dnsNames());
		writeCounted("tlsNames", others.tlsNames());
		writeCounted("httpHosts", others.httpHosts());
		writeHosts(others.hosts());
		writePorts(others.ports());
		writeCleartext(others);
		writeNames(others.names());
		this.json.strings("macAddresses", entries("macAddresses", others.macAddresses()));
		this.json.object("more");
		this.more.forEach(this.json::member);
		this.json.endObject().endObject();
	}

	/** The list's entries; what did not fit is kept for the end. */
	private <T> List<T> entries(String name, Listing<T> listing) {
		if (listing.more() > 0) {
			this.more.put(name, listing.more());
		}
		return listing.entries();
	}

	private void writeCounted(String name, Listing<OtherContents.Counted> names) {
		this.json.array(name);
		for (OtherContents.Counted it : entries(name, names)) {
			this.json.object().member("name", it.name()).member("count", it.count()).endObject();
		}
		this.json.endArray();
	}

	private void writeHosts(Listing<OtherContents.Host> hosts) {
		this.json.array("hosts");
		for (OtherContents.Host it : entries("hosts", hosts)) {
			this.json.object()
				.member("address", it.address())
				.member("packets", it.packets())
				.member("bytes", it.bytes())
				.endObject();
		}
		this.json.endArray();
	}

	private void writePorts(Listing<OtherContents.Port> ports) {
		this.json.array("ports");
		for (OtherContents.Port it : entries("ports", ports)) {
			this.json.object()
				.member("transport", it.transport().name())
				.member("port", it.port())
				.member("packets", it.packets())
				.member("bytes", it.bytes())
				.endObject();
		}
		this.json.endArray();
	}

	private void writeCleartext(OtherContents others) {
		this.json.array("cleartext");
		others.cleartext()
			.forEach((protocol, packets) -> this.json.object()
				.member("protocol", protocol.name())
				.member("packets", packets)
				.endObject());
		this.json.endArray();
	}

	private void writeNames(Listing<OtherContents.Name> names) {
		this.json.array("names");
		for (OtherContents.Name it : entries("names", names)) {
			this.json.object().member("kind", it.kind().name()).member("value", it.value()).endObject();
		}
		this.json.endArray();
	}

}
