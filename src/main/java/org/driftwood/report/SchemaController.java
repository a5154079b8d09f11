package org.driftwood.report;

import java.time.Duration;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes what the report's JSON looks like. */
@RestController
class SchemaController {

	/** Where it stands, for as long as there are reports. */
	static final String ADDRESS = "/api/v1/schemas/report.json";

	static final String TYPE = "application/schema+json";

	private final Resource schema = new ClassPathResource("report.schema.json", SchemaController.class);

	/** The JSON Schema (2020-12) of a report. */
	@GetMapping(path = ADDRESS, produces = TYPE)
	ResponseEntity<Resource> report() {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(TYPE))
			.cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
			.body(this.schema);
	}

}
