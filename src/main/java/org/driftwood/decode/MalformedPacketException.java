package org.driftwood.decode;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** From a view to {@link TeredoReader}, never further: Teredo's grammar is broken. */
final class MalformedPacketException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	// One for each fault and without a stack: hostile input must not make them costly.
	private static final Map<Fault, MalformedPacketException> ALL = all();

	private final Fault fault;

	private MalformedPacketException(Fault fault) {
		super(fault.name(), null, false, false);
		this.fault = fault;
	}

	private static Map<Fault, MalformedPacketException> all() {
		Map<Fault, MalformedPacketException> all = new EnumMap<>(Fault.class);
		for (Fault fault : Fault.values()) {
			all.put(fault, new MalformedPacketException(fault));
		}
		return all;
	}

	static MalformedPacketException of(Fault fault) {
		return Objects.requireNonNull(ALL.get(fault));
	}

	static void require(boolean holds, Fault fault) {
		if (!holds) {
			throw of(fault);
		}
	}

	Fault fault() {
		return this.fault;
	}

}
