package org.driftwood.privacy;

import java.util.LinkedHashSet;
import java.util.Set;

import org.driftwood.decode.Bytes;

/**
 * The names in a DNS message (RFC 1035 section 4); mDNS, LLMNR and NetBIOS write theirs
 * in the same way.
 */
record DnsMessage(Bytes bytes) {

	private static final int FLAGS = 2;

	private static final int QUESTIONS = 4;

	private static final int ANSWERS = 6;

	private static final int HEADER_LENGTH = 12;

	private static final int RESPONSE = 0x8000;

	/** More than anyone asks for at once; the rest of a message is not looked at. */
	private static final int ENTRIES = 16;

	private static final int QUESTION_LENGTH = 4;

	private static final int ANSWER_LENGTH = 10;

	private static final int DATA_LENGTH = 8;

	private static final int TYPE_A = 1;

	private static final int TYPE_AAAA = 28;

	/** The names that are asked for, in whatever direction the message goes. */
	Set<Bytes> asked() {
		Set<Bytes> names = new LinkedHashSet<>();
		readQuestions(names);
		return names;
	}

	/** The names that an answer gives addresses for, as devices do for themselves. */
	Set<Bytes> announced() {
		Set<Bytes> names = new LinkedHashSet<>();
		if (count(ANSWERS) == 0 || (this.bytes.u16(FLAGS) & RESPONSE) == 0) {
			return names;
		}
		DnsNames reader = readQuestions(new LinkedHashSet<>());
		for (int i = 0; i < count(ANSWERS); i++) {
			Bytes name = reader.next();
			if (name == null || reader.at() + ANSWER_LENGTH > this.bytes.length()) {
				break;
			}
			int type = this.bytes.u16(reader.at());
			if (type == TYPE_A || type == TYPE_AAAA) {
				names.add(name);
			}
			reader.skip(ANSWER_LENGTH + this.bytes.u16(reader.at() + DATA_LENGTH));
		}
		return names;
	}

	private DnsNames readQuestions(Set<Bytes> names) {
		DnsNames reader = new DnsNames(this.bytes, HEADER_LENGTH);
		for (int i = 0; i < count(QUESTIONS); i++) {
			Bytes name = reader.next();
			if (name == null) {
				break;
			}
			names.add(name);
			reader.skip(QUESTION_LENGTH);
		}
		return reader;
	}

	private int count(int at) {
		return (this.bytes.length() < HEADER_LENGTH) ? 0 : Math.min(ENTRIES, this.bytes.u16(at));
	}

}
