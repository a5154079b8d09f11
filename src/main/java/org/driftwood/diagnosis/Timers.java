package org.driftwood.diagnosis;

import org.driftwood.decode.PacketKind;
import org.driftwood.decode.TeredoAddress;
import org.jspecify.annotations.Nullable;

/** Compares a conversation's rhythm with the timers of the RFCs, one line for each. */
final class Timers {

	private static final long SECOND = 1_000_000_000L;

	/** How many of the gaps have to fit. */
	private static final double MOST = 0.75;

	/** As many as have to be too short, for the whole to be too fast. */
	private static final double HALF = 0.5;

	/** What clocks, queues and the capture may add or take away. */
	private static final long TOLERANCE = SECOND / 5;

	/** In a row, without an answer (RFC 4380 5.2.6, 5.4.1). */
	private static final int BUBBLES_AT_MOST = 4;

	private static final int ECHOES_AT_MOST = 4;

	private static final long SILENCE = 300 * SECOND;

	private Timers() {
	}

	/** The timer that fits; null where there is no rhythm, or no timer to fit. */
	static @Nullable Timer of(Flow flow) {
		if (!flow.gaps().hasRhythm()) {
			return null;
		}
		return switch (flow.key().group()) {
			case QUALIFICATION -> qualification(flow.gaps());
			case BUBBLE -> isDiscovery(flow) ? discovery(flow.gaps()) : bubbles(flow);
			case ICMPV6 -> isEcho(flow) ? echoes(flow) : null;
			case DATA, UNREADABLE -> null;
		};
	}

	private static Timer qualification(GapSample gaps) {
		if (isMostly(gaps, 15 * SECOND, 45 * SECOND)) {
			return Timer.REFRESH;
		}
		if (isMostly(gaps, 4 * SECOND, 4 * SECOND)) {
			return Timer.SOLICITATION_RETRY;
		}
		return isFasterThan(gaps, 4 * SECOND) ? Timer.TOO_FAST : Timer.NONE;
	}

	private static Timer discovery(GapSample gaps) {
		if (isMostly(gaps, 200 * SECOND, 300 * SECOND)) {
			return Timer.DISCOVERY;
		}
		return isFasterThan(gaps, 200 * SECOND) ? Timer.TOO_FAST : Timer.NONE;
	}

	// A server hands on the bubbles of many: together they may well be faster than each.
	private static Timer bubbles(Flow flow) {
		GapSample gaps = flow.gaps();
		if (isFasterThan(gaps, 2 * SECOND)) {
			return (flow.source().port() == TeredoAddress.SERVER_PORT) ? Timer.NONE : Timer.TOO_FAST;
		}
		if (isMostly(gaps, 25 * SECOND, 45 * SECOND)) {
			return Timer.IDLE_PEER;
		}
		boolean inBursts = gaps.longestBurst() > 1 && gaps.longestBurst() <= BUBBLES_AT_MOST
				&& gaps.shortestPause() >= SILENCE - 10 * TOLERANCE;
		return inBursts ? Timer.BUBBLE_BURST : Timer.NONE;
	}

	private static Timer echoes(Flow flow) {
		boolean fits = flow.packets() <= ECHOES_AT_MOST && isMostly(flow.gaps(), 2 * SECOND, 2 * SECOND);
		return fits ? Timer.CONNECTIVITY_TEST : Timer.NONE;
	}

	private static boolean isMostly(GapSample gaps, long fromNanos, long toNanos) {
		return gaps.share(fromNanos - TOLERANCE, toNanos + TOLERANCE) >= MOST;
	}

	private static boolean isFasterThan(GapSample gaps, long nanos) {
		return gaps.share(0, nanos - TOLERANCE - 1) > HALF;
	}

	private static boolean isDiscovery(Flow flow) {
		return flow.has(PacketKind.BUBBLE_DISCOVERY);
	}

	private static boolean isEcho(Flow flow) {
		return flow.has(PacketKind.ECHO_REQUEST) || flow.has(PacketKind.ECHO_REPLY);
	}

}
