package org.driftwood.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The operator's file, of whichever maker, is read with MaxMind's own reader. */
class NetworkFileTests {

	@TempDir
	private Path directory = Path.of("");

	@ParameterizedTest
	@CsvSource({ "4, 24", "4, 28", "4, 32", "6, 24", "6, 28", "6, 32" })
	void findsTheNetworkThatAnAddressIsIn(int ipVersion, int recordSize) throws IOException {
		Networks networks = networks(MmdbFile.of("Tests", ipVersion, recordSize)
			.withAs("65.54.0.0/16", 8075, "MICROSOFT")
			.withAs("83.170.6.76/32", 4_294_967_294L, "Remlab")
			.withAs("128.0.0.0/2", 64501, "Half of it"));
		assertThat(networks.at("65.54.227.120")).hasValue(new Network(8075L, "MICROSOFT", null));
		assertThat(networks.at("83.170.6.76")).hasValue(new Network(4_294_967_294L, "Remlab", null));
		assertThat(networks.at("191.255.255.255")).isPresent();
		for (String outside : List.of("65.53.255.255", "65.55.0.0", "83.170.6.75", "83.170.6.77", "193.0.0.1",
				"1.1.1.1")) {
			assertThat(networks.at(outside)).as(outside).isEmpty();
		}
	}

	static List<Arguments> makers() {
		return List.of(
				arguments(Map.of("autonomous_system_number", 8075L, "autonomous_system_organization", "Microsoft"),
						8075L, "Microsoft", null),
				arguments(Map.of("asn", "AS8075", "name", "Microsoft", "domain", "microsoft.com", "country", "US"),
						8075L, "Microsoft", "US"),
				arguments(Map.of("asn", "AS8075", "as_name", "Microsoft", "as_domain", "m.com", "country",
						"United States", "country_code", "US"), 8075L, "Microsoft", "US"),
				arguments(Map.of("country", Map.of("iso_code", "DE", "names", Map.of("en", "Germany"))), null, null,
						"DE"),
				arguments(Map.of("country_code", "fr"), null, null, "FR"),
				arguments(Map.of("registered_country", Map.of("iso_code", "JP")), null, null, "JP"),
				arguments(Map.of("asn", 0L, "name", "  ", "country", "Elbonia"), null, null, null),
				arguments(Map.of("asn", "AS99999999999", "name", List.of("x"), "country", Map.of()), null, null, null),
				arguments(Map.of("as_number", 4_294_967_296L, "isp", "x"), null, "x", null),
				arguments(Map.of(), null, null, null));
	}

	@ParameterizedTest
	@MethodSource("makers")
	void readsTheFieldsOfEachMaker(Map<String, Object> fields, @Nullable Long asn, @Nullable String organization,
			@Nullable String country) throws IOException {
		Network expected = new Network(asn, organization, country);
		assertThat(networks(MmdbFile.of("Tests").with("65.54.0.0/16", fields)).at("65.54.227.120"))
			.isEqualTo(expected.isEmpty() ? Optional.empty() : Optional.of(expected));
	}

	@Test
	void textsOfItAreTextInOneLine() throws IOException {
		String hostile = "<script>alert(1)</script>\r\n\u0000=1+1|\u202e" + "x".repeat(400);
		Networks networks = networks(MmdbFile.of("A\nfile \u202e<b>").withAs("65.54.0.0/16", 8075, hostile));
		assertThat(networks.at("65.54.1.1").orElseThrow().organization())
			.startsWith("<script>alert(1)</script> =1+1|xxx")
			.hasSizeLessThanOrEqualTo(NetworkRecord.LONGEST);
		assertThat(networks.source()).hasValue(new NetworkSource("A file <b>", LocalDate.of(2026, 6, 1), "By us"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "192.0.2.1", "198.51.100.17", "203.0.113.5", "198.18.0.1", "198.19.255.1", "240.0.0.1",
			"10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1", "127.0.0.1", "169.254.1.1", "224.0.0.1",
			"255.255.255.255", "0.0.0.0" })
	void whatStandsInForSomebodyIsNobodys(String address) throws IOException {
		Networks all = networks(
				MmdbFile.of("All").withAs("0.0.0.0/1", 64501, "All").withAs("128.0.0.0/1", 64502, "All"));
		assertThat(all.at(address)).isEmpty();
		assertThat(all.at("8.8.8.8")).isPresent();
	}

	@Test
	void withoutAFileNothingIsTold() {
		Networks none = new Networks(new NetworkProperties(null, null));
		assertThat(none.source()).isEmpty();
		assertThat(none.at("8.8.8.8")).isEmpty();
	}

	@Test
	void whatIsNoSuchFileIsRefusedWithItsName() throws IOException {
		Path text = Files.writeString(this.directory.resolve("text.mmdb"), "no such file");
		for (Path file : List.of(text, this.directory, this.directory.resolve("missing.mmdb"),
				Files.createFile(this.directory.resolve("empty.mmdb")))) {
			assertThatIllegalArgumentException().isThrownBy(() -> NetworkFile.open(file))
				.withMessage("driftwood.networks.file: '" + file + "'");
		}
	}

	@Test
	void aBrokenFileIsRefusedOrTellsNothingAndNeverThrows() throws IOException {
		byte[] whole = MmdbFile.of("Tests").withAs("65.54.0.0/16", 8075, "MICROSOFT").bytes();
		Random random = new Random(7);
		for (int i = 0; i < 2 * whole.length; i++) {
			byte[] bytes = (i < whole.length) ? Arrays.copyOf(whole, i) : whole.clone();
			if (i >= whole.length) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
			}
			look(bytes);
		}
	}

	private void look(byte[] bytes) throws IOException {
		Path file = Files.write(this.directory.resolve("broken.mmdb"), bytes);
		NetworkFile opened;
		try {
			opened = NetworkFile.open(file);
		}
		catch (IllegalArgumentException ex) {
			return;
		}
		assertThat(opened.find(Ipv4Address.parse("65.54.227.120").orElseThrow())).isNotNull();
	}

	private Networks networks(MmdbFile file) throws IOException {
		return new Networks(new NetworkProperties(
				Files.write(Files.createTempFile(this.directory, "networks", ".mmdb"), file.bytes()), "By us"));
	}

}
