package org.driftwood;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form of several parts, as a browser sends it. */
public final class Multipart {

	private static final String BOUNDARY = "----driftwood7d1c2b";

	private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

	/** Adds what stands in a field. */
	public Multipart field(String name, String value) {
		return part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
	}

	/** Adds a file. */
	public Multipart file(String name, String fileName, byte[] content) {
		String quoted = fileName.replace("\"", "%22");
		return part("name=\"" + name + "\"; filename=\"" + quoted + "\"", "Content-Type: application/octet-stream\r\n",
				content);
	}

	private Multipart part(String disposition, String headers, byte[] content) {
		this.parts.writeBytes(
				("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + headers + "\r\n")
					.getBytes(StandardCharsets.UTF_8));
		this.parts.writeBytes(content);
		this.parts.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** The parts so far and the end of the form. */
	public byte[] bytes() {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		whole.writeBytes(this.parts.toByteArray());
		whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return whole.toByteArray();
	}

	/** The header that says so. */
	public String contentType() {
		return "multipart/form-data; boundary=" + BOUNDARY;
	}

}
