package org.driftwood.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Fills templates where no website is running: those that lead nowhere on one. */
public final class PlainTemplates {

	private static final String DIRECTORY = "templates/";

	private PlainTemplates() {
	}

	/** The engine, with the same words as the website's. */
	public static ITemplateEngine engine() {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateEngineMessageSource(Words.source());
		engine.addDialect(new DrawingDialect());
		engine.setTemplateResolvers(Set.of(texts(), pages()));
		return engine;
	}

	private static ITemplateResolver pages() {
		ClassLoaderTemplateResolver resolver = resolver(TemplateMode.HTML);
		resolver.setSuffix(".html");
		resolver.setOrder(2);
		return resolver;
	}

	/** Those whose names tell an ending. */
	static ITemplateResolver texts() {
		ClassLoaderTemplateResolver resolver = resolver(TemplateMode.TEXT);
		resolver.setResolvablePatterns(Set.of("*.md", "*.txt"));
		resolver.setOrder(1);
		return resolver;
	}

	private static ClassLoaderTemplateResolver resolver(TemplateMode mode) {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix(DIRECTORY);
		resolver.setTemplateMode(mode);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		return resolver;
	}

}
