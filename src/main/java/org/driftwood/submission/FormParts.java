package org.driftwood.submission;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

/** The parts of a form that a program sends, by their names. */
final class FormParts {

	private static final String CAPTURE = "capture";

	private static final String HOURS = "listenedHours";

	private static final Set<String> FIELDS = Arrays.stream(SubmissionForm.class.getRecordComponents())
		.map(RecordComponent::getName)
		.collect(Collectors.toSet());

	private FormParts() {
	}

	/**
	 * Whether something was sent that nothing would be read from: a file anywhere but in
	 * the part for it, a second one there, text in that part, or, where neither a capture
	 * nor the hours are there, anything that is no field.
	 */
	static boolean areMisnamed(HttpServletRequest request) throws IOException, ServletException {
		Collection<Part> parts = request.getParts();
		if (parts.stream().anyMatch((it) -> isFile(it) != it.getName().equals(CAPTURE))
				|| parts.stream().filter(FormParts::isFile).count() > 1) {
			return true;
		}
		Set<String> names = parts.stream().map(Part::getName).collect(Collectors.toSet());
		return !names.contains(CAPTURE) && !names.contains(HOURS) && !FIELDS.containsAll(names);
	}

	private static boolean isFile(Part part) {
		return part.getSubmittedFileName() != null;
	}

}
