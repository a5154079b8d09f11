package org.driftwood.community;

import java.time.LocalDate;

/**
 * One sum that is kept of all shares.
 *
 * @param scope the host whose packets alone are summed up; empty for all
 * @param facet what is told apart: the name of a {@link TopList}, or one of those below
 * @param name which of it; an address, a port, the name of a kind
 * @param cut whose captures: an answer, two of them, or empty for everybody's
 * @param monday with which the week begins, or {@link #ALWAYS}
 */
record Cell(String scope, String facet, String name, String cut, LocalDate monday) {

	/** All weeks together. */
	static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

	/** Who looked, whatever he saw. */
	static final String LOOKING = "LOOKING";

	/** Who saw Teredo. */
	static final String SEEING = "SEEING";

	/** The host's own scope. */
	static String within(TopList hosts, String address) {
		return hosts.name() + ' ' + address;
	}

	/** Whether it is a week's. */
	boolean isWeek() {
		return !this.monday.equals(ALWAYS);
	}

	/** The same in all weeks together. */
	Cell always() {
		return new Cell(this.scope, this.facet, this.name, this.cut, ALWAYS);
	}

	/** A number that tells it from others, the same on each machine. */
	long mark() {
		long mark = 0xcbf2_9ce4_8422_2325L;
		for (String part : new String[] { this.scope, this.facet, this.name, this.cut }) {
			for (int i = 0; i < part.length(); i++) {
				mark = (mark ^ part.charAt(i)) * 0x100_0000_01b3L;
			}
			mark = (mark ^ 0xffff) * 0x100_0000_01b3L;
		}
		mark = (mark ^ this.monday.toEpochDay()) * 0x9e37_79b9_7f4a_7c15L;
		return mark ^ (mark >>> 29);
	}

}
