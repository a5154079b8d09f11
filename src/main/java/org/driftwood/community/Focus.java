package org.driftwood.community;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.driftwood.decode.Ipv4Address;

/**
 * One line of a list, looked at closely: a source, a server.
 *
 * @param list which of it is one
 * @param name as the list has it
 * @param cut which captures are counted
 */
record Focus(TopList list, String name, Cut cut) implements Scope {

	/** One address of a list; empty where the text is none. */
	static Optional<Focus> on(TopList list, String address, Cut cut) {
		return Ipv4Address.parse(address).map((it) -> new Focus(list, it.toString(), cut));
	}

	@Override
	public String condition() {
		return "s.%s = :name and %s".formatted(this.list.column(), this.cut.condition());
	}

	@Override
	public Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>(this.cut.parameters());
		parameters.put("name", this.name);
		return parameters;
	}

}
