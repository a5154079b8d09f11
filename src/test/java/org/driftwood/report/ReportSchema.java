package org.driftwood.report;

import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.driftwood.Visitor;

/** The published schema as a validator understands it. */
final class ReportSchema {

	private final Schema schema;

	private ReportSchema(JsonNode text) {
		this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
	}

	/** As it is published: what it does not name may be there. */
	static ReportSchema of(String text) {
		return new ReportSchema(Visitor.json(text));
	}

	/** The same, but each member has to be named by it. */
	static ReportSchema naming(String text) {
		JsonNode strict = Visitor.json(text);
		close(strict);
		return new ReportSchema(strict);
	}

	private static void close(JsonNode part) {
		if (part instanceof ObjectNode object && object.has("properties") && object.has("type")) {
			object.put("additionalProperties", false);
		}
		part.forEach(ReportSchema::close);
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
