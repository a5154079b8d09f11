package org.driftwood.community;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A day in MISP's core format (draft-dulaunoy-misp-core-format), where figures are
 * strings.
 *
 * @param threatLevelId 4 is undefined
 * @param analysis 2 is complete
 * @param distribution 3 is everybody
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MispEvent(String uuid, String info, String date, String threatLevelId, String analysis, boolean published,
		String timestamp, String publishTimestamp, String orgId, String orgcId, String attributeCount,
		String distribution, String sharingGroupId, String extendsUuid, boolean locked,
		@JsonProperty("Org") Organisation org, @JsonProperty("Orgc") Organisation orgc,
		@JsonProperty("Tag") List<Tag> tags, @JsonProperty("Attribute") List<Attribute> attributes) {

	/** Who tells it. */
	record Organisation(String id, String name, String uuid) {
	}

	/** A word of a taxonomy. */
	record Tag(String name, String colour) {
	}

	/**
	 * One thing that is told.
	 *
	 * @param toIds whether intrusion detection shall look for it
	 * @param distribution 5 is that of the event
	 */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	record Attribute(String uuid, String type, String category, String value, String comment, boolean toIds,
			String distribution, String sharingGroupId, String timestamp, boolean deleted, boolean disableCorrelation) {
	}

	/** As it stands in a file. */
	record Document(@JsonProperty("Event") MispEvent event) {
	}

	/** As it stands in the manifest. */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	record Summary(String info, @JsonProperty("Orgc") Organisation orgc, @JsonProperty("Tag") List<Tag> tags,
			String analysis, String timestamp, String date, String threatLevelId) {
	}

	/** What the manifest tells of it. */
	Summary summary() {
		return new Summary(this.info, this.orgc, this.tags, this.analysis, this.timestamp, this.date,
				this.threatLevelId);
	}

}
