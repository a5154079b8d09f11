package org.driftwood.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.driftwood.diagnosis.DestinationVerdict;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Which verdict on their destination is wanted of packets or conversations.
 *
 * @param verdict null for those that have none
 */
record VerdictChoice(@Nullable DestinationVerdict verdict) {

	/**
	 * By its name, as an address asks for it; any verdict where that is empty.
	 * @throws IllegalArgumentException if there is no such verdict
	 */
	public static @Nullable VerdictChoice valueOf(String name) {
		if (name.isEmpty()) {
			return null;
		}
		return new VerdictChoice(name.equals(Breakdown.NONE) ? null : DestinationVerdict.valueOf(name));
	}

	/**
	 * The same for programs, which are told the names that there are.
	 * @throws ErrorResponseException 400 if there is no such verdict
	 */
	static @Nullable VerdictChoice named(@Nullable String name) {
		if (name == null || name.isEmpty()) {
			return null;
		}
		List<String> names = names();
		if (!names.contains(name)) {
			throw new ErrorResponseException(HttpStatus.BAD_REQUEST, ProblemDetail.forStatus(HttpStatus.BAD_REQUEST),
					null, "api.invalid.choice", new Object[] { "verdict", String.join(", ", names) });
		}
		return valueOf(name);
	}

	/** All that may be asked for. */
	static List<String> names() {
		return Stream.concat(Arrays.stream(DestinationVerdict.values()).map(Enum::name), Stream.of(Breakdown.NONE))
			.toList();
	}

	/**
	 * The names of those among the packets of a report; empty where none has a verdict.
	 */
	static List<String> among(Report.TeredoFacts teredo) {
		List<String> names = new ArrayList<>(teredo.byDestinationVerdict().keySet());
		long told = teredo.byDestinationVerdict().values().stream().mapToLong(Long::longValue).sum();
		if (!names.isEmpty() && told < teredo.distinct()) {
			names.add(Breakdown.NONE);
		}
		return names;
	}

	boolean fits(@Nullable DestinationVerdict other) {
		return this.verdict == other;
	}

	/** The same of what is known by its name. */
	boolean fits(@Nullable String other) {
		return toString().equals(Objects.requireNonNullElse(other, Breakdown.NONE));
	}

	/** Its name. */
	@Override
	public String toString() {
		return (this.verdict != null) ? this.verdict.name() : Breakdown.NONE;
	}

}
