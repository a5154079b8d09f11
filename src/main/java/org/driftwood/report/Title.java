package org.driftwood.report;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

import org.driftwood.decode.AddressScope;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.privacy.HomeAddresses;
import org.jspecify.annotations.Nullable;

/** What an owner calls his report: text in one line, that everybody reads. */
final class Title {

	/** In characters as people count them. */
	static final int LONGEST = 120;

	private Title() {
	}

	/**
	 * The text without what is no visible character, such as what turns the direction of
	 * the text around it; blanks are single ones.
	 */
	static String plain(String text) {
		StringBuilder plain = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFC)
			.codePoints()
			.map((it) -> isBlank(it) ? ' ' : it)
			.filter(Title::isVisible)
			.forEach(plain::appendCodePoint);
		return plain.toString().replaceAll(" {2,}", " ").strip();
	}

	private static boolean isBlank(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.getType(character) == Character.CONTROL;
	}

	private static boolean isVisible(int character) {
		return switch (Character.getType(character)) {
			case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
			default -> true;
		};
	}

	static boolean isTooLong(String plain) {
		return plain.codePointCount(0, plain.length()) > LONGEST;
	}

	/** Whether it names one of the owner's addresses. */
	static boolean tells(HomeAddresses home, String plain) {
		return SpelledAddresses.in(plain).stream().anyMatch(home::contains);
	}

	/**
	 * Whether it names anybody else whom not everyone sees in full on the report: of
	 * hosts that neither sent nor served others are told the network only, and there may
	 * be more of them than are listed. What stands in the list is seen in any spelling.
	 */
	static boolean tellsThirdParties(Report report, HomeAddresses home, String plain) {
		Set<Ipv4Address> shown = PublicEye.shown(report, home);
		return SpelledAddresses.inFull(plain).stream().anyMatch((it) -> isSomebodys(it) && !shown.contains(it))
				|| tellsReceivers(report, shown, plain);
	}

	private static boolean isSomebodys(Ipv4Address address) {
		return address.scope() == AddressScope.GLOBAL;
	}

	private static boolean tellsReceivers(Report report, Set<Ipv4Address> shown, String plain) {
		Set<Ipv4Address> meant = new HashSet<>();
		for (Report.ConversationRow it : report.conversations()) {
			add(it.destination(), meant);
			add(it.client(), meant);
		}
		meant.removeAll(shown);
		return SpelledAddresses.in(plain).stream().anyMatch(meant::contains);
	}

	private static void add(@Nullable String end, Set<Ipv4Address> addresses) {
		if (end != null) {
			Ipv4Address.parse(Ends.address(end)).ifPresent(addresses::add);
		}
	}

}
