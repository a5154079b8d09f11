package org.driftwood.submission;

import java.util.Arrays;
import java.util.List;

import org.driftwood.decode.Ipv4Address;

/** IPv4 addresses as people write several of them: with commas or white space between. */
final class AddressList {

	/** So many characters hold all that anybody types. */
	static final int LONGEST = 400;

	private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

	private static final String ADDRESS = OCTET + "(\\." + OCTET + "){3}";

	private static final String BETWEEN = "[\\s,;]";

	/** Nothing, or addresses and nothing else. */
	static final String FORM = BETWEEN + "*(" + ADDRESS + "(" + BETWEEN + "+" + ADDRESS + ")*" + BETWEEN + "*)?";

	private AddressList() {
	}

	/** Whether the text is such a list. */
	static boolean isList(String text) {
		return text.length() <= LONGEST && text.matches(FORM);
	}

	/** Each address of the list once. */
	static List<Ipv4Address> parse(String text) {
		return Arrays.stream(text.split(BETWEEN + "+"))
			.flatMap((it) -> Ipv4Address.parse(it).stream())
			.distinct()
			.toList();
	}

}
