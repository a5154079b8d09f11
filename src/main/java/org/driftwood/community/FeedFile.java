package org.driftwood.community;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;

/**
 * A feed as it is given out.
 *
 * @param changed when its content was first like this, in whole seconds
 */
record FeedFile(MediaType type, String content, Instant changed) {

	/** The same where the content is, so that whoever has it need not fetch it again. */
	String entityTag() {
		return '"' + DigestUtils.md5DigestAsHex(this.content.getBytes(StandardCharsets.UTF_8)) + '"';
	}

}
