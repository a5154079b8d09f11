package org.driftwood.report;

import java.net.URI;

import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Carries a fault out of an API call; its sentence is in the message file. */
class PublicationFaultException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private final String messageCode;

	PublicationFaultException(PublicationFault fault) {
		super(fault.status(), body(fault), null);
		this.messageCode = "publication." + fault.name();
	}

	private static ProblemDetail body(PublicationFault fault) {
		ProblemDetail body = ProblemDetail.forStatus(fault.status());
		body.setType(URI.create("/api#" + fault.slug()));
		return body;
	}

	@Override
	public String getDetailMessageCode() {
		return this.messageCode;
	}

}
