package org.driftwood.community;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One network (AS), looked at closely in one role.
 *
 * @param asn its number
 * @param role in which place of packets its addresses stand
 * @param cut which captures are counted
 */
record NetworkFocus(long asn, NetworkRole role, Cut cut) implements Scope {

	@Override
	public String condition() {
		return "s.%s in (select a.address from address_network a where a.asn = :asn) and %s"
			.formatted(this.role.hosts().column(), this.cut.condition());
	}

	@Override
	public Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>(this.cut.parameters());
		parameters.put("asn", this.asn);
		return parameters;
	}

}
