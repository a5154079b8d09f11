package org.driftwood.report;

/**
 * Ends of conversations as reports write them: an address, with a port or without. A
 * report has ten thousand of them, so nothing is compiled to read one.
 */
final class Ends {

	private Ends() {
	}

	/** The address of an end. */
	static String address(String end) {
		int colon = end.indexOf(':');
		return (colon < 0) ? end : end.substring(0, colon);
	}

	/** Another address with the port of an end, if it has one. */
	static String withPortOf(String end, String address) {
		int colon = end.indexOf(':');
		return (colon < 0) ? address : address + end.substring(colon);
	}

}
