package org.driftwood.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What OASIS' own JSON schemas say of the objects of a bundle, for whoever has a checkout
 * of them: {@code STIX_SCHEMAS} is the directory in which {@code common}, {@code sdos}
 * and {@code observables} are.
 */
@EnabledIfEnvironmentVariable(named = "STIX_SCHEMAS", matches = ".+")
class StixSchemaTests {

	private static final Pattern FILE = Pattern.compile(".*/((?:common|sdos|sros|observables)/[a-z0-9-]+\\.json)");

	private static final LocalDate WEEK = LocalDate.of(2026, 3, 2);

	private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(registry) -> registry.resourceLoaders((loaders) -> loaders.resources(StixSchemaTests::text)));

	static Stream<StixObject> objects() {
		StixBundle bundle = new StixBundle(UUID.fromString("7d0c0aa5-6b0e-4c5b-8d0f-0f2b6f0f7e11"), "Driftwood", "CC0",
				Instant.parse("2026-04-01T10:00:00Z"), Map.of());
		bundle.add(new Encounter("192.0.2.1", "198.51.100.9", 3, WEEK, WEEK));
		return bundle.bundle().objects().stream();
	}

	@ParameterizedTest
	@MethodSource("objects")
	void eachObjectIsAsTheySay(StixObject object) {
		String file = file(object);
		assertThat(directory().resolve(file)).exists();
		List<String> faults = this.schemas.getSchema(SchemaLocation.of("http://oasis/" + file))
			.validate(JsonMapper.shared().writeValueAsString(object), InputFormat.JSON)
			.stream()
			.map(Error::toString)
			.toList();
		assertThat(faults).isEmpty();
	}

	private static String file(StixObject object) {
		String type = JsonMapper.shared().valueToTree(object).path("type").asString();
		return switch (object) {
			case StixObject.Identity _, StixObject.Observation _ -> "sdos/" + type + ".json";
			case StixObject.Marking _ -> "common/" + type + ".json";
			case StixObject.Address _, StixObject.Traffic _ -> "observables/" + type + ".json";
		};
	}

	/**
	 * From the directory, whatever host they name; older drafts are read as the newest.
	 */
	private static @Nullable String text(String location) {
		Matcher matcher = FILE.matcher(location);
		if (!matcher.matches()) {
			return null;
		}
		try {
			return Files.readString(directory().resolve(matcher.group(1)))
				.replaceFirst("\"\\$schema\": *\"[^\"]*\",", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path directory() {
		return Path.of(System.getenv("STIX_SCHEMAS"));
	}

}
