package org.driftwood.decode;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** From a view to {@link PacketDecoder}, never further: no UDP over IPv4 is to be had. */
final class ForeignPacketException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	// One for each reason and without a stack: hostile input must not make them costly.
	private static final Map<Verdict.Reason, ForeignPacketException> ALL = all();

	private final Verdict.Reason reason;

	private ForeignPacketException(Verdict.Reason reason) {
		super(reason.name(), null, false, false);
		this.reason = reason;
	}

	private static Map<Verdict.Reason, ForeignPacketException> all() {
		Map<Verdict.Reason, ForeignPacketException> all = new EnumMap<>(Verdict.Reason.class);
		for (Verdict.Reason reason : Verdict.Reason.values()) {
			all.put(reason, new ForeignPacketException(reason));
		}
		return all;
	}

	static ForeignPacketException of(Verdict.Reason reason) {
		return Objects.requireNonNull(ALL.get(reason));
	}

	static void require(boolean holds, Verdict.Reason reason) {
		if (!holds) {
			throw of(reason);
		}
	}

	Verdict.Reason reason() {
		return this.reason;
	}

}
