package org.driftwood.network;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One record of such a file, of whichever maker: each has other names for the same. Its
 * texts are somebody's and may hold anything.
 */
record NetworkRecord(Map<?, ?> fields) {

	/** The longest name that is kept of an organization. */
	static final int LONGEST = 120;

	private static final long MOST_ASN = 0xffff_ffffL;

	private static final List<String> NUMBERS = List.of("autonomous_system_number", "asn", "as_number");

	private static final List<String> ORGANIZATIONS = List.of("autonomous_system_organization", "as_name", "name",
			"organization", "as_organization", "isp");

	private static final List<String> COUNTRIES = List.of("country_code", "country", "registered_country");

	private static final List<String> WITHIN_COUNTRY = List.of("iso_code", "code");

	/** What of it is understood; empty where nothing is. */
	Optional<Network> network() {
		Network network = new Network(asn().orElse(null), organization().orElse(null), country().orElse(null));
		return network.isEmpty() ? Optional.empty() : Optional.of(network);
	}

	private Optional<Long> asn() {
		return values(this.fields, NUMBERS).flatMap((it) -> number(it).stream()).findFirst();
	}

	private static Optional<Long> number(Object value) {
		String digits = value.toString().replaceFirst("^(?i:AS)", "");
		if (!digits.matches("[0-9]{1,10}")) {
			return Optional.empty();
		}
		long number = Long.parseLong(digits);
		return (number == 0 || number > MOST_ASN) ? Optional.empty() : Optional.of(number);
	}

	private Optional<String> organization() {
		return values(this.fields, ORGANIZATIONS).filter(String.class::isInstance)
			.map((it) -> plain(it.toString()))
			.filter((it) -> !it.isEmpty())
			.findFirst();
	}

	private Optional<String> country() {
		return values(this.fields, COUNTRIES)
			.flatMap((it) -> (it instanceof Map<?, ?> country) ? values(country, WITHIN_COUNTRY) : Stream.of(it))
			.map((it) -> it.toString().toUpperCase(Locale.ROOT))
			.filter((it) -> it.matches("[A-Z]{2}"))
			.findFirst();
	}

	private static Stream<Object> values(Map<?, ?> fields, List<String> names) {
		return names.stream().<@Nullable Object>map(fields::get).filter(Objects::nonNull).map(Objects::requireNonNull);
	}

	/** Text in one line, without what is no visible character. */
	static String plain(String text) {
		StringBuilder plain = new StringBuilder();
		text.codePoints()
			.map((it) -> (Character.isWhitespace(it) || Character.isISOControl(it)) ? ' ' : it)
			.filter((it) -> switch (Character.getType(it)) {
				case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
				default -> true;
			})
			.limit(LONGEST)
			.forEach(plain::appendCodePoint);
		return plain.toString().replaceAll(" {2,}", " ").strip();
	}

}
