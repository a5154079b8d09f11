package org.driftwood.community;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;

/**
 * A feed as it is given out.
 *
 * @param changed when its content was first like this, in whole seconds
 */
record FeedFile(String name, String content, Instant changed) {

	/**
	 * The same as it is given out there.
	 * @param since when the portal came to be called so
	 */
	FeedFile at(String origin, Instant since) {
		return this.name.endsWith(".atom") ? new FeedFile(this.name, FeedAtom.at(origin, this.content),
				this.changed.isBefore(since) ? since.truncatedTo(ChronoUnit.SECONDS) : this.changed) : this;
	}

	/** By the ending of its name. */
	MediaType type() {
		String ending = this.name.substring(this.name.lastIndexOf('.') + 1);
		return switch (ending) {
			case "csv" -> new MediaType("text", "csv", StandardCharsets.UTF_8);
			case "atom" -> new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
			case "json" -> this.name.endsWith(".stix.json")
					? MediaType.parseMediaType("application/stix+json;version=2.1") : MediaType.APPLICATION_JSON;
			default -> new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
		};
	}

	/**
	 * The same where the content is, so that whoever has it need not fetch it again. A
	 * weak one: packed on its way it is the same.
	 */
	String entityTag() {
		return "W/\"" + DigestUtils.md5DigestAsHex(this.content.getBytes(StandardCharsets.UTF_8)) + '"';
	}

}
