package org.driftwood.report;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads what an owner wants changed. Whoever asks for a request's body as a parameter has
 * it read in whole, be it as long as it may and whoever sends it.
 */
@Component
class ChangeReader {

	/** In bytes; a title with every character escaped needs a tenth of it. */
	private static final int LONGEST = 16 * 1024;

	private final JsonMapper json;

	ChangeReader(JsonMapper json) {
		this.json = json;
	}

	/**
	 * The change in the body of a request, of which no more is read than a change can
	 * need.
	 * @throws PublicationFaultException where it is longer
	 * @throws ResponseStatusException 400 where it is no change
	 */
	PublicationChange read(HttpServletRequest request) throws IOException {
		if (request.getContentLengthLong() > LONGEST) {
			throw new PublicationFaultException(PublicationFault.CHANGE_TOO_LARGE);
		}
		byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
		if (body.length > LONGEST) {
			throw new PublicationFaultException(PublicationFault.CHANGE_TOO_LARGE);
		}
		return change(body);
	}

	private PublicationChange change(byte[] body) {
		try {
			PublicationChange change = this.json.readValue(body, PublicationChange.class);
			if (change != null) {
				return change;
			}
		}
		catch (JacksonException ex) {
			// what it quotes of the body is nobody's business
		}
		throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "api.noChange");
	}

}
