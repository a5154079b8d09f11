package org.driftwood.community;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.driftwood.Visitor;

/** A format's rules, as a validator of JSON Schema holds documents to them. */
final class Rules {

	private final Schema schema;

	private Rules(String text) {
		this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Visitor.json(text));
	}

	/** Those of STIX 2.1. */
	static Rules ofStix() {
		return new Rules(resource("stix-bundle.schema.json"));
	}

	/** Those of MISP, for events and for manifests. */
	static Rules ofMisp() {
		return new Rules(resource("misp-event.schema.json"));
	}

	private static String resource(String name) {
		try (InputStream in = Rules.class.getResourceAsStream("/schemas/" + name)) {
			return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What is wrong with a document; empty if nothing is. */
	List<String> faults(String document) {
		return this.schema
			.validate(document, InputFormat.JSON,
					(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)))
			.stream()
			.map(Error::toString)
			.toList();
	}

}
