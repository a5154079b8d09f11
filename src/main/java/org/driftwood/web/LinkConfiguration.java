package org.driftwood.web;

import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.context.annotation.Configuration;

/**
 * Lets the pages build their links as {@link Links} does, before the first one is shown.
 */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

	LinkConfiguration(SpringTemplateEngine pages) {
		pages.setLinkBuilder(new Links());
	}

}
