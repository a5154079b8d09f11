package org.driftwood.report;

import java.util.Locale;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;

/** Writes reports for people, where a page would not do. */
@Component
class Documents {

	private final ITemplateEngine templates;

	private final OpeningSentence opening;

	Documents(ITemplateEngine templates, OpeningSentence opening) {
		this.templates = templates;
		this.opening = opening;
	}

	/** In Markdown. */
	String markdown(Document document) {
		return fill("report/report.md", document).replaceAll("\n{3,}", "\n\n").strip() + "\n";
	}

	/** As a web page that is a file of its own. */
	String html(Document document) {
		return fill("report/document", document);
	}

	/**
	 * One paragraph for a form that takes no more. The report's page calls it.
	 * @param report as whoever looks sees it
	 * @param id of the submission
	 * @param standIns whether the addresses of whoever made the capture are replaced in
	 * it
	 */
	public String ticket(Report report, Object id, boolean standIns) {
		Context context = new Context(Locale.ENGLISH);
		context.setVariable("report", report);
		context.setVariable("standIns", standIns);
		context.setVariable("also", Overview.also(report));
		context.setVariable("home", Downloads.home(id.toString()));
		context.setVariable("most", report.conversations().isEmpty() ? null : report.conversations().getFirst());
		return this.templates.process("report/ticket.txt", context).replaceAll("\\s+", " ").strip();
	}

	private String fill(String template, Document document) {
		Context context = document.context();
		context.setVariable("own", document.isOwners());
		context.setVariable("opening", this.opening.to(document.isOwners()));
		return this.templates.process(template, context);
	}

}
