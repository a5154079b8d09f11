package org.driftwood.report;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A packet's bytes in lines, as people read them.
 *
 * @param left out at the end, as nobody reads so far
 */
record HexDump(List<Line> lines, int left) {

	private static final int BYTES_PER_LINE = 8;

	private static final int MOST_BYTES = 2048;

	private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

	/**
	 * A line.
	 *
	 * @param offset of its first byte
	 * @param bytes in hex, one by one
	 * @param text the same in ASCII, with a dot for what has no letter
	 */
	record Line(int offset, String bytes, String text) {

		static Line of(byte[] all, int offset) {
			int end = Math.min(all.length, offset + BYTES_PER_LINE);
			StringBuilder text = new StringBuilder();
			for (int i = offset; i < end; i++) {
				text.append((all[i] >= ' ' && all[i] <= '~') ? (char) all[i] : '.');
			}
			return new Line(offset, SPACED.formatHex(all, offset, end), text.toString());
		}

		/** The offset in hex. */
		public String place() {
			return HexFormat.of().toHexDigits((short) this.offset);
		}

	}

	static HexDump of(String hex) {
		int most = 2 * MOST_BYTES;
		byte[] bytes = HexFormat.of().parseHex((hex.length() > most) ? hex.substring(0, most) : hex);
		List<Line> lines = IntStream.range(0, Math.ceilDiv(bytes.length, BYTES_PER_LINE))
			.mapToObj((i) -> Line.of(bytes, i * BYTES_PER_LINE))
			.toList();
		return new HexDump(lines, hex.length() / 2 - bytes.length);
	}

	/** Whether the byte is in it. */
	public boolean shows(int offset) {
		return offset < this.lines.size() * BYTES_PER_LINE;
	}

	/** The name of the line that the byte is in. */
	public String line(int offset) {
		return this.lines.get(offset / BYTES_PER_LINE).place();
	}

}
