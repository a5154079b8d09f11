package org.driftwood.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class AssetManifestTests {

	private static final String MANIFEST = """
			{
			  "node_modules/fonts/newsreader-latin.woff2": { "file": "newsreader-latin-C1.woff2" },
			  "src/site.ts": { "file": "site-A1.js", "isEntry": true, "css": ["site-B1.css"], "assets": ["x.woff2"] },
			  "src/theme.ts": { "file": "theme-D1.js", "isEntry": true }
			}
			""";

	private final AssetManifest assets = AssetManifest
		.read(new ByteArrayResource(MANIFEST.getBytes(StandardCharsets.UTF_8)));

	@Test
	void namesWhatWasBuilt() {
		assertThat(this.assets.script("src/site.ts")).isEqualTo("/assets/site-A1.js");
		assertThat(this.assets.css("src/site.ts")).containsExactly("/assets/site-B1.css");
		assertThat(this.assets.css("src/theme.ts")).isEmpty();
		assertThat(this.assets.font("newsreader-latin")).isEqualTo("/assets/newsreader-latin-C1.woff2");
	}

	@Test
	void withoutABuildThereIsNothingToLink() {
		AssetManifest none = AssetManifest.read(new ClassPathResource("no/such/manifest.json"));
		assertThat(none.script("src/site.ts")).isNull();
		assertThat(none.css("src/site.ts")).isEmpty();
		assertThat(none.font("newsreader-latin")).isNull();
	}

}
