package org.driftwood.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;

/**
 * The hashed names that the browser-side build gave its files. Where it was not built
 * there are none, and the pages go without style and script.
 */
public final class AssetManifest {

	private static final String BASE = "/assets/";

	private final Map<String, Entry> entries;

	private AssetManifest(Map<String, Entry> entries) {
		this.entries = entries;
	}

	static AssetManifest read(Resource manifest) {
		if (!manifest.exists()) {
			return new AssetManifest(Map.of());
		}
		try (InputStream in = manifest.getInputStream()) {
			return new AssetManifest(JsonMapper.shared().readValue(in, new TypeReference<>() {
			}));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The style sheets of a source file that is an entry, as paths for links. */
	public List<String> css(String source) {
		return entry(source).map(Entry::styles).orElse(List.of()).stream().map(BASE::concat).toList();
	}

	/**
	 * The path of a built script, or null where nothing was built: the page then leaves
	 * its tag out.
	 */
	public @Nullable String script(String source) {
		return entry(source).map(Entry::file).map(BASE::concat).orElse(null);
	}

	/** The path of the font file of this name, or null where nothing was built. */
	public @Nullable String font(String name) {
		return this.entries.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().endsWith("/" + name + ".woff2"))
			.map((entry) -> BASE + entry.getValue().file())
			.findFirst()
			.orElse(null);
	}

	private Optional<Entry> entry(String source) {
		return Optional.ofNullable(this.entries.get(source));
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Entry(String file, @Nullable List<String> css) {

		List<String> styles() {
			return (this.css != null) ? this.css : List.of();
		}

	}

}
