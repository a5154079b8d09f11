package org.driftwood.web;

import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/**
 * Builds links without the marks that parameters leave which have no value: the question
 * mark that nothing follows, and the one that is followed by another mark.
 */
final class Links extends StandardLinkBuilder {

	@Override
	protected String processLink(IExpressionContext context, String link) {
		return super.processLink(context, link.replace("?&", "?").replaceFirst("\\?(?=#|$)", ""));
	}

}
