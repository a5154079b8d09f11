package org.driftwood.privacy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.driftwood.decode.Bytes;

/** Names and secrets that were read in packets, in memory of a constant size. */
final class Heard {

	private final Ranking<String> dnsNames = new Ranking<>(Volume::packets);

	private final Ranking<String> tlsNames = new Ranking<>(Volume::packets);

	private final Ranking<String> httpHosts = new Ranking<>(Volume::packets);

	private final Map<Cleartext, Volume> cleartext = new EnumMap<>(Cleartext.class);

	private final FirstSeen<OtherContents.Name> names = new FirstSeen<>();

	/** A packet in which a name was asked for. */
	void dnsName(Bytes name) {
		count(this.dnsNames, PlainText.ofHostName(name));
	}

	/**
	 * A packet in which a name of Windows' own was asked for, which has capital letters.
	 */
	void netBiosName(Bytes name) {
		count(this.dnsNames, PlainText.of(name));
	}

	/** A packet in which a server was named before encryption began. */
	void tlsName(Bytes name) {
		count(this.tlsNames, PlainText.ofHostName(name));
	}

	/** A request to a host. */
	void httpHost(Bytes host) {
		count(this.httpHosts, PlainText.ofHostName(host));
	}

	private static void count(Ranking<String> ranking, String name) {
		if (!name.isEmpty()) {
			ranking.of(name).add(0);
		}
	}

	/** A packet in which a secret can be read. */
	void secret(Cleartext protocol) {
		this.cleartext.computeIfAbsent(protocol, (_) -> new Volume()).add(0);
	}

	void name(NameKind kind, Bytes value) {
		name(kind, PlainText.of(value));
	}

	void name(NameKind kind, String value) {
		if (!value.isEmpty()) {
			this.names.add(new OtherContents.Name(kind, value));
		}
	}

	Listing<OtherContents.Counted> dnsNames() {
		return this.dnsNames.listing(Heard::counted);
	}

	Listing<OtherContents.Counted> tlsNames() {
		return this.tlsNames.listing(Heard::counted);
	}

	Listing<OtherContents.Counted> httpHosts() {
		return this.httpHosts.listing(Heard::counted);
	}

	private static OtherContents.Counted counted(String name, Volume volume) {
		return new OtherContents.Counted(name, volume.packets());
	}

	Map<Cleartext, Long> cleartext() {
		Map<Cleartext, Long> counts = new LinkedHashMap<>();
		this.cleartext.entrySet()
			.stream()
			.sorted((a, b) -> Long.compare(b.getValue().packets(), a.getValue().packets()))
			.forEach((entry) -> counts.put(entry.getKey(), entry.getValue().packets()));
		return counts;
	}

	Listing<OtherContents.Name> names() {
		return this.names.listing();
	}

}
