package org.driftwood.oracle;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.OuterPacket;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The tshark that is installed. Where there is none the tests are skipped, but not where
 * CI is set: there they fail.
 */
final class Tshark {

	private final Path program;

	private Tshark(Path program) {
		this.program = program;
	}

	/**
	 * What it says of a frame.
	 *
	 * @param protocols what it finds in it, from the outermost inwards
	 * @param values what it has for each field, from the frame's begin on
	 */
	record Sighting(List<String> protocols, Map<Field, List<String>> values) {

		boolean isTeredo() {
			return this.protocols.contains("teredo");
		}

		/** Whether it finds the one protocol straight in the other. */
		boolean has(String outer, String inner) {
			return Collections.indexOfSubList(this.protocols, List.of(outer, inner)) >= 0;
		}

		String told(Field field, OuterPacket outer) {
			List<String> values = Objects.requireNonNull(this.values.get(field));
			int index = field.occurrence(outer);
			return (index < values.size()) ? values.get(index) : "";
		}

	}

	/** Finds it. */
	static Tshark find() {
		Optional<Path> program = Arrays
			.stream(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
			.map((directory) -> Path.of(directory, "tshark"))
			.filter(Files::isExecutable)
			.findFirst();
		if (!"true".equals(System.getenv("CI"))) {
			assumeTrue(program.isPresent(), "no tshark was found on PATH");
		}
		return new Tshark(program.orElseThrow());
	}

	/** Lets it read a capture; frame by frame, from number 1 on. */
	Map<Long, Sighting> read(Path capture, Path emptyDirectory) {
		List<String> command = new ArrayList<>(List.of(this.program.toString(), "-n", "-r", capture.toString(),
				"--enable-heuristic", "teredo_udp", "-T", "fields", "-E", "occurrence=a", "-E", "aggregator=;", "-e",
				"frame.encap_type", "-e", "frame.protocols"));
		for (Field field : Field.values()) {
			command.addAll(List.of("-e", field.tsharks()));
		}
		ProcessBuilder process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
		process.environment().put("WIRESHARK_CONFIG_DIR", emptyDirectory.toString());
		try {
			Process running = process.start();
			String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (running.waitFor() != 0) {
				throw new IllegalStateException("tshark could not read " + capture);
			}
			return sightings(output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	// It counts the custom blocks of a pcapng file as frames, but without a link type.
	private static Map<Long, Sighting> sightings(String output) {
		Map<Long, Sighting> sightings = new HashMap<>();
		output.lines()
			.map((line) -> List.of(line.split("\t", -1)))
			.filter((columns) -> !columns.getFirst().isEmpty())
			.forEach((columns) -> sightings.put(sightings.size() + 1L, sighting(columns)));
		return sightings;
	}

	private static Sighting sighting(List<String> columns) {
		Map<Field, List<String>> values = new EnumMap<>(Field.class);
		Iterator<String> column = columns.iterator();
		column.next();
		List<String> protocols = List.of(column.next().split(":", -1));
		for (Field field : Field.values()) {
			String told = column.next();
			values.put(field,
					told.isEmpty() ? List.of() : Arrays.stream(told.split(";", -1)).map(Tshark::plain).toList());
		}
		return new Sighting(protocols, values);
	}

	// It writes some IPv6 addresses otherwise than RFC 5952 has them.
	private static String plain(String value) {
		return value.contains(":") ? Ipv6Address.parse(value).map(Object::toString).orElse(value) : value;
	}

}
