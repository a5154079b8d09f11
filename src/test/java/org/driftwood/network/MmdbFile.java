package org.driftwood.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftwood.decode.Frames;

/**
 * Writes small files in MaxMind's format (MMDB 2.0): a binary tree over the bits of
 * addresses, and behind it the records that its leaves name.
 */
public final class MmdbFile {

	private static final byte[] METADATA = { (byte) 0xab, (byte) 0xcd, (byte) 0xef, 'M', 'a', 'x', 'M', 'i', 'n', 'd',
			'.', 'c', 'o', 'm' };

	private static final int SEPARATOR = 16;

	private static final int NOTHING = -1;

	private static final int EXTENDED = 7;

	/** When it says that it was made: 1 June 2026. */
	public static final long MADE_AT = 1_780_272_000L;

	private final String description;

	private final int ipVersion;

	private final int recordSize;

	/**
	 * Two branches each: a node's number, nothing, or below it the number of a record.
	 */
	private final List<int[]> nodes = new ArrayList<>();

	private final List<Map<String, Object>> records = new ArrayList<>();

	private MmdbFile(String description, int ipVersion, int recordSize) {
		this.description = description;
		this.ipVersion = ipVersion;
		this.recordSize = recordSize;
		node();
	}

	/** An empty one for IPv4 addresses. */
	public static MmdbFile of(String description) {
		return new MmdbFile(description, 4, 32);
	}

	/** The same with the width of its branches, and for IPv6 where that is 6. */
	static MmdbFile of(String description, int ipVersion, int recordSize) {
		return new MmdbFile(description, ipVersion, recordSize);
	}

	/** Adds a network such as {@code 65.54.0.0/16}, which must not be within another. */
	public MmdbFile with(String network, Map<String, Object> fields) {
		int slash = network.indexOf('/');
		int length = Integer.parseInt(network.substring(slash + 1));
		int bits = Frames.ipv4(network.substring(0, slash)).bits();
		List<Boolean> path = new ArrayList<>();
		if (this.ipVersion == 6) {
			path.addAll(Collections.nCopies(96, false));
		}
		for (int i = 0; i < length; i++) {
			path.add((bits >>> (31 - i) & 1) == 1);
		}
		this.records.add(fields);
		int node = 0;
		for (int i = 0; i < path.size(); i++) {
			int side = path.get(i) ? 1 : 0;
			int[] branches = this.nodes.get(node);
			if (i == path.size() - 1) {
				branches[side] = NOTHING - this.records.size();
			}
			else {
				if (branches[side] == NOTHING) {
					branches[side] = node();
				}
				node = branches[side];
			}
		}
		return this;
	}

	/** As GeoLite2-ASN and DB-IP's lite file have it. */
	public MmdbFile withAs(String network, long asn, String organization) {
		return with(network, Map.of("autonomous_system_number", asn, "autonomous_system_organization", organization));
	}

	private int node() {
		this.nodes.add(new int[] { NOTHING, NOTHING });
		return this.nodes.size() - 1;
	}

	/** The file. */
	public byte[] bytes() {
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		List<Integer> offsets = new ArrayList<>();
		this.records.forEach((it) -> {
			offsets.add(data.size());
			write(it, data);
		});
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		this.nodes.forEach((it) -> writeNode(number(it[0], offsets), number(it[1], offsets), file));
		file.writeBytes(new byte[SEPARATOR]);
		file.writeBytes(data.toByteArray());
		file.writeBytes(METADATA);
		write(metadata(), file);
		return file.toByteArray();
	}

	/** Writes it where tests leave things. */
	public Path write() {
		try {
			Path directory = Files.createDirectories(Path.of("target", "test-data"));
			return Files.write(Files.createTempFile(directory, "networks", ".mmdb"), bytes()).toAbsolutePath();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int number(int branch, List<Integer> offsets) {
		if (branch >= 0) {
			return branch;
		}
		return (branch == NOTHING) ? this.nodes.size()
				: this.nodes.size() + SEPARATOR + offsets.get(NOTHING - branch - 1);
	}

	private void writeNode(int left, int right, ByteArrayOutputStream out) {
		switch (this.recordSize) {
			case 24 -> {
				writeNumber(left, 3, out);
				writeNumber(right, 3, out);
			}
			case 28 -> {
				writeNumber(left, 3, out);
				out.write((left >>> 24 & 0xf) << 4 | (right >>> 24 & 0xf));
				writeNumber(right, 3, out);
			}
			default -> {
				writeNumber(left, 4, out);
				writeNumber(right, 4, out);
			}
		}
	}

	private Map<String, Object> metadata() {
		Map<String, Object> metadata = new LinkedHashMap<>();
		metadata.put("binary_format_major_version", (short) 2);
		metadata.put("binary_format_minor_version", (short) 0);
		metadata.put("build_epoch", MADE_AT);
		metadata.put("database_type", "Test-ASN");
		metadata.put("description", Map.of("en", this.description));
		metadata.put("ip_version", (short) this.ipVersion);
		metadata.put("languages", List.of("en"));
		metadata.put("node_count", this.nodes.size());
		metadata.put("record_size", (short) this.recordSize);
		return metadata;
	}

	private static void write(Object value, ByteArrayOutputStream out) {
		switch (value) {
			case String text -> {
				byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
				writeHead(2, utf8.length, out);
				out.writeBytes(utf8);
			}
			case Map<?, ?> map -> {
				writeHead(7, map.size(), out);
				map.forEach((key, each) -> {
					write(key, out);
					write(each, out);
				});
			}
			case List<?> list -> {
				writeHead(11, list.size(), out);
				list.forEach((each) -> write(each, out));
			}
			case Short number -> writeWhole(5, 2, number, out);
			case Integer number -> writeWhole(6, 4, number, out);
			case Long number ->
				writeWhole((number > 0xffff_ffffL) ? 9 : 6, (number > 0xffff_ffffL) ? 8 : 4, number, out);
			case Boolean flag -> writeHead(14, flag ? 1 : 0, out);
			default -> throw new IllegalArgumentException(value.getClass().getName());
		}
	}

	private static void writeWhole(int type, int bytes, long number, ByteArrayOutputStream out) {
		writeHead(type, bytes, out);
		writeNumber(number, bytes, out);
	}

	private static void writeNumber(long number, int bytes, ByteArrayOutputStream out) {
		byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
		out.write(all, Long.BYTES - bytes, bytes);
	}

	private static void writeHead(int type, int size, ByteArrayOutputStream out) {
		int told = (size < 29) ? size : (size < 285) ? 29 : 30;
		if (type <= EXTENDED) {
			out.write(type << 5 | told);
		}
		else {
			out.write(told);
			out.write(type - EXTENDED);
		}
		if (told == 29) {
			out.write(size - 29);
		}
		else if (told == 30) {
			writeNumber(size - 285, 2, out);
		}
	}

}
