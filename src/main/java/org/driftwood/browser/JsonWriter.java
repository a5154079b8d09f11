package org.driftwood.browser;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes JSON, member after member. Commas are its business, matching brackets the
 * caller's.
 */
final class JsonWriter {

	private static final int FIRST_PRINTABLE = 0x20;

	private final StringBuilder text = new StringBuilder();

	private boolean first = true;

	/** Begins an object; in an array, or as the whole text. */
	JsonWriter object() {
		return open('{');
	}

	/** Begins an object as a member. */
	JsonWriter object(String name) {
		return name(name).open('{');
	}

	/** Begins an array as a member. */
	JsonWriter array(String name) {
		return name(name).open('[');
	}

	JsonWriter endObject() {
		return close('}');
	}

	JsonWriter endArray() {
		return close(']');
	}

	/** Adds a member; none where the value is null. */
	JsonWriter member(String name, @Nullable String value) {
		return (value != null) ? name(name).value(value) : this;
	}

	JsonWriter member(String name, long value) {
		return name(name).raw(Long.toString(value));
	}

	JsonWriter member(String name, int value) {
		return name(name).raw(Integer.toString(value));
	}

	JsonWriter member(String name, boolean value) {
		return name(name).raw(value ? "true" : "false");
	}

	/** Adds a number from 0 on with two decimals. */
	JsonWriter hundredths(String name, long value) {
		String digits = Long.toString(value % 100);
		return name(name).raw(value / 100 + "." + ((digits.length() < 2) ? "0" : "") + digits);
	}

	JsonWriter numbers(String name, Collection<Integer> values) {
		array(name);
		for (Integer value : values) {
			separate();
			raw(value.toString());
		}
		return endArray();
	}

	JsonWriter strings(String name, Collection<String> values) {
		array(name);
		for (String value : values) {
			value(value);
		}
		return endArray();
	}

	JsonWriter counts(String name, Map<? extends Enum<?>, Long> counts) {
		object(name);
		for (Map.Entry<? extends Enum<?>, Long> count : counts.entrySet()) {
			member(count.getKey().name(), count.getValue());
		}
		return endObject();
	}

	JsonWriter value(String value) {
		separate();
		return quoted(value);
	}

	private JsonWriter name(String name) {
		separate();
		quoted(name);
		this.text.append(':');
		this.first = true;
		return this;
	}

	private JsonWriter raw(String value) {
		this.text.append(value);
		this.first = false;
		return this;
	}

	private JsonWriter open(char bracket) {
		separate();
		this.text.append(bracket);
		this.first = true;
		return this;
	}

	private JsonWriter close(char bracket) {
		this.text.append(bracket);
		this.first = false;
		return this;
	}

	private void separate() {
		if (!this.first) {
			this.text.append(',');
		}
		this.first = false;
	}

	private JsonWriter quoted(String value) {
		this.text.append('"');
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c == '"' || c == '\\') {
				this.text.append('\\').append(c);
			}
			else if (c < FIRST_PRINTABLE || isAlone(value, i)) {
				escape(c);
			}
			else {
				this.text.append(c);
			}
		}
		this.text.append('"');
		this.first = false;
		return this;
	}

	/** Half of a character has no form in UTF-8, and has to come through all the same. */
	private static boolean isAlone(String value, int at) {
		char c = value.charAt(at);
		if (Character.isHighSurrogate(c)) {
			return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
		}
		return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
	}

	private void escape(char c) {
		this.text.append("\\u");
		for (int shift = 12; shift >= 0; shift -= 4) {
			this.text.append(Character.forDigit(c >> shift & 15, 16));
		}
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
