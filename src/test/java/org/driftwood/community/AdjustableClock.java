package org.driftwood.community;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is put forward. */
final class AdjustableClock extends Clock {

	private Instant now;

	AdjustableClock(Instant now) {
		this.now = now;
	}

	void forward(int seconds) {
		this.now = this.now.plusSeconds(seconds);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
