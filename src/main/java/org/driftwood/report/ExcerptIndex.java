package org.driftwood.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.DestinationVerdict;
import org.driftwood.diagnosis.PacketFinding;
import org.driftwood.diagnosis.ServerVerdict;
import org.driftwood.diagnosis.SourceVerdict;
import org.jspecify.annotations.Nullable;

/**
 * The form of an excerpt's index: a line of text with the names that its rows number,
 * then a row of {@value #ROW_LENGTH} bytes a packet. So a later version reads rows of an
 * earlier one, whatever became of the enums. Rows of the first version are shorter: they
 * tell neither kind nor time nor conversation.
 */
final class ExcerptIndex {

	static final int ROW_LENGTH = 56;

	private static final int LONGEST_HEADER = 1 << 16;

	private static final int FIRST_ROW_LENGTH = 40;

	private static final String MAGIC = "driftwood-excerpt-2";

	private static final String FIRST_MAGIC = "driftwood-excerpt-1";

	private static final int NONE = 0xff;

	private static final int TRANSLATED = 1;

	private static final int DESTINATION_AT = 32;

	private static final int CONVERSATION_BITS = 56;

	private static final long CONVERSATION = (1L << CONVERSATION_BITS) - 1;

	private static final List<Class<? extends Enum<?>>> NAMED = List.of(Anomaly.class, DestinationVerdict.class,
			ServerVerdict.class, SourceVerdict.class, PacketKind.class);

	private final List<List<String>> names;

	private final List<@Nullable Anomaly> anomalies;

	private final List<@Nullable DestinationVerdict> destinations;

	private final List<@Nullable ServerVerdict> servers;

	private final List<@Nullable SourceVerdict> sources;

	private final List<@Nullable PacketKind> kinds;

	private ExcerptIndex(List<List<String>> names) {
		this.names = names;
		this.anomalies = constants(0, Anomaly.class);
		this.destinations = constants(1, DestinationVerdict.class);
		this.servers = constants(2, ServerVerdict.class);
		this.sources = constants(3, SourceVerdict.class);
		this.kinds = isComplete() ? constants(4, PacketKind.class) : List.of();
	}

	/** The header of an index that is written now. */
	static byte[] header() {
		StringBuilder line = new StringBuilder(MAGIC);
		for (Class<? extends Enum<?>> type : NAMED) {
			line.append(' ').append(String.join(",", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
		}
		return line.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Takes the header's line off the beginning of an index, as far as one may be long.
	 */
	static String header(InputStream buffered) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int c = buffered.read(); c >= 0 && c != '\n' && line.size() < LONGEST_HEADER; c = buffered.read()) {
			line.write(c);
		}
		return line.toString(StandardCharsets.US_ASCII);
	}

	/**
	 * Reads a header.
	 * @param line without its end
	 */
	static ExcerptIndex read(String line) {
		String[] words = line.split(" ", -1);
		boolean first = words[0].equals(FIRST_MAGIC) && words.length == NAMED.size();
		boolean second = words[0].equals(MAGIC) && words.length == NAMED.size() + 1;
		if (!first && !second) {
			throw new IllegalStateException("no index of an excerpt");
		}
		return new ExcerptIndex(
				Arrays.stream(words).skip(1).map((list) -> Arrays.asList(list.split(",", -1))).toList());
	}

	/** Whether rows tell all that can be told without a look at the packets. */
	boolean isComplete() {
		return this.names.size() == NAMED.size();
	}

	int rowLength() {
		return isComplete() ? ROW_LENGTH : FIRST_ROW_LENGTH;
	}

	/**
	 * What the index keeps of one packet.
	 *
	 * @param number of the frame in the upload
	 * @param offset of its record in the excerpt
	 * @param records one, or more where it came in fragments: then these, one behind the
	 * other
	 */
	record Row(long number, long offset, int records, Set<Anomaly> anomalies, PacketFinding finding) {
	}

	/**
	 * Writes a row.
	 * @param timeNanos since 1970
	 */
	static void write(Row row, long timeNanos, PacketKind kind, ByteBuffer to) {
		PacketFinding finding = row.finding();
		Long original = finding.duplicateOf();
		long anomalies = 0;
		for (Anomaly anomaly : row.anomalies()) {
			anomalies |= 1L << number(anomaly);
		}
		to.putLong(row.number()).putLong(row.offset()).putLong((original != null) ? original : 0).putLong(anomalies);
		to.put(number(finding.destination())).put(number(finding.server())).put(number(finding.source()));
		to.put((byte) (finding.translatedCopy() ? TRANSLATED : 0)).putInt(row.records());
		to.putLong((long) number(kind) << CONVERSATION_BITS | (finding.conversation() & CONVERSATION))
			.putLong(timeNanos);
	}

	Row read(ByteBuffer from) {
		long number = from.getLong();
		long offset = from.getLong();
		long original = from.getLong();
		Set<Anomaly> found = anomalies(from.getLong());
		PacketFinding finding = new PacketFinding(numbered(this.destinations, from.get()),
				numbered(this.servers, from.get()), numbered(this.sources, from.get()),
				(original != 0) ? original : null, (from.get() & TRANSLATED) != 0, 0);
		int records = Math.max(1, from.getInt()); // rows of the first version say 0
		return new Row(number, offset, records, found, finding);
	}

	/**
	 * The row at that place, for whoever goes through many of them; only where it is
	 * complete.
	 */
	IndexedPacket readShort(ByteBuffer from, int at) {
		long both = from.getLong(at + FIRST_ROW_LENGTH);
		return new IndexedPacket(from.getLong(at), from.getLong(at + FIRST_ROW_LENGTH + Long.BYTES),
				numbered(this.kinds, (byte) (both >>> CONVERSATION_BITS)),
				numbered(this.destinations, from.get(at + DESTINATION_AT)), both & CONVERSATION);
	}

	/** A conversation's number as far as rows keep it. */
	static long conversation(long hash) {
		return hash & CONVERSATION;
	}

	/**
	 * The constants in the order in which the header names them; null for a name that is
	 * no more.
	 */
	private <E extends Enum<E>> List<@Nullable E> constants(int list, Class<E> type) {
		Map<String, E> known = EnumSet.allOf(type).stream().collect(Collectors.toMap(Enum::name, Function.identity()));
		List<@Nullable E> constants = new ArrayList<>();
		for (String name : this.names.get(list)) {
			constants.add(known.get(name));
		}
		return constants;
	}

	private static <E> @Nullable E numbered(List<@Nullable E> constants, byte number) {
		int place = number & NONE;
		return (place < constants.size()) ? constants.get(place) : null;
	}

	private Set<Anomaly> anomalies(long bits) {
		Set<Anomaly> found = EnumSet.noneOf(Anomaly.class);
		for (long left = bits; left != 0; left &= left - 1) {
			Anomaly anomaly = numbered(this.anomalies, (byte) Long.numberOfTrailingZeros(left));
			if (anomaly != null) {
				found.add(anomaly);
			}
		}
		return found;
	}

	/** The place of the constant's name in the header that is written now. */
	@SuppressWarnings("EnumOrdinal") // the header names them in this order
	private static byte number(@Nullable Enum<?> value) {
		return (byte) ((value != null) ? value.ordinal() : NONE);
	}

}
