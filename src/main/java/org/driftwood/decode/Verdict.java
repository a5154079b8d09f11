package org.driftwood.decode;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What one packet is. */
public sealed interface Verdict {

	/** Whether other frames may hold the rest of the packet. */
	default boolean isFragment() {
		return switch (this) {
			case CutShort cut -> cut.packet().kind() == PacketKind.FRAGMENT;
			case NotTeredo other -> other.isFragment();
			case Teredo whole -> false;
			case Malformed malformed -> false;
		};
	}

	/** A packet that is Teredo, whole or not. */
	sealed interface Recognised extends Verdict {

		OuterPacket outer();

		TeredoPacket packet();

	}

	/** Teredo, read to its end. */
	record Teredo(OuterPacket outer, TeredoPacket packet) implements Recognised {
	}

	/** Teredo, of which the capture or a fragment holds only a part. */
	record CutShort(OuterPacket outer, TeredoPacket packet) implements Recognised {
	}

	/**
	 * Begins as Teredo does, on Teredo's port or with its addresses, and breaks the
	 * grammar.
	 */
	record Malformed(OuterPacket outer, TeredoPacket packet, Fault fault) implements Recognised {
	}

	/**
	 * Anything else.
	 *
	 * @param outer given where it was UDP on port 3544
	 */
	record NotTeredo(Reason reason, @Nullable OuterPacket outer) implements Verdict {

		@Override
		public boolean isFragment() {
			return this.reason == Reason.FIRST_FRAGMENT || this.reason == Reason.LATER_FRAGMENT
					|| (this.outer != null && this.outer.isFirstFragment());
		}

		// Most packets of most captures end as one of these.
		private static final Map<Reason, NotTeredo> SHARED = shared();

		private static Map<Reason, NotTeredo> shared() {
			Map<Reason, NotTeredo> shared = new EnumMap<>(Reason.class);
			for (Reason reason : Reason.values()) {
				shared.put(reason, new NotTeredo(reason, null));
			}
			return shared;
		}

	}

	/** Why a packet is not Teredo. */
	enum Reason {

		/** A link type that is not read. */
		LINK_TYPE_UNKNOWN,

		/** No whole link-layer header. */
		LINK_HEADER_BROKEN,

		/** No IPv4, or no whole header of it. */
		NOT_IPV4,

		/** IPv4 without UDP. */
		NOT_UDP,

		/** A first fragment that does not show whether it is Teredo. */
		FIRST_FRAGMENT,

		/** A later fragment: its ports are elsewhere. */
		LATER_FRAGMENT,

		/** UDP off port 3544 that nothing marks as Teredo. */
		OTHER_UDP,

		/** On port 3544, and nothing that Teredo begins with. */
		OTHER_ON_TEREDO_PORT,

		/** On port 3544, IPv6 in UDP, but with no address that Teredo uses. */
		IPV6_ON_TEREDO_PORT;

		/**
		 * The verdict for a packet without an outer one to show; always the same object.
		 */
		NotTeredo verdict() {
			return Objects.requireNonNull(NotTeredo.SHARED.get(this));
		}

		/** Whether it came on the port of Teredo servers. */
		public boolean onTeredoPort() {
			return this == OTHER_ON_TEREDO_PORT || this == IPV6_ON_TEREDO_PORT;
		}

	}

}
