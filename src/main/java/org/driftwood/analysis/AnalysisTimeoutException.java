package org.driftwood.analysis;

/** An analysis took longer than the limit; trying again would not help. */
class AnalysisTimeoutException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AnalysisTimeoutException() {
		super("the analysis took longer than allowed");
	}

}
