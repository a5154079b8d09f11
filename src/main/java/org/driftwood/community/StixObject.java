package org.driftwood.community;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What there is in a bundle of STIX 2.1, as far as it is needed here. */
sealed interface StixObject {

	/** Its type and a UUID. */
	String id();

	/** Who tells it. */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	record Identity(String type, String specVersion, String id, String created, String modified, String name,
			String identityClass) implements StixObject {
	}

	/** What may be done with it. */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Marking(String type, String specVersion, String id, @Nullable String createdByRef, String created,
			@Nullable String name, String definitionType, Map<String, String> definition) implements StixObject {
	}

	/** An IPv4 or IPv6 address, or a prefix. */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	record Address(String type, String specVersion, String id, String value,
			List<String> objectMarkingRefs) implements StixObject {
	}

	/** Packets of one sort, around or within packets of another. */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Traffic(String type, String specVersion, String id, @Nullable String srcRef, @Nullable String dstRef,
			List<String> protocols, @Nullable List<String> encapsulatesRefs, @Nullable String encapsulatedByRef,
			List<String> objectMarkingRefs) implements StixObject {
	}

	/**
	 * That they were seen.
	 *
	 * @param numberObserved the least number of networks in the band of those that saw it
	 */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	record Observation(String type, String specVersion, String id, String createdByRef, String created, String modified,
			String firstObserved, String lastObserved, long numberObserved, List<String> objectRefs,
			List<String> labels, List<String> objectMarkingRefs) implements StixObject {

		/** The same, told at other times. */
		Observation told(String created, String modified) {
			return new Observation(this.type, this.specVersion, this.id, this.createdByRef, created, modified,
					this.firstObserved, this.lastObserved, this.numberObserved, this.objectRefs, this.labels,
					this.objectMarkingRefs);
		}

	}

	/** All together. */
	record Bundle(String type, String id, List<StixObject> objects) {
	}

	/** A time as STIX writes it, with milliseconds. */
	static String time(Instant at) {
		String text = at.truncatedTo(ChronoUnit.MILLIS).toString();
		return text.contains(".") ? text : text.replace("Z", ".000Z");
	}

}
