package org.driftwood.web;

import java.time.Duration;
import java.util.Locale;

import org.thymeleaf.templateresolver.ITemplateResolver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Gives every page its assets, and browsers leave to keep them. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private static final Duration FOREVER = Duration.ofDays(365);

	@Bean
	MessageSource messageSource() {
		return Words.source();
	}

	/** Texts that are no pages: they stand beside the templates of the pages. */
	@Bean
	ITemplateResolver textTemplates() {
		return PlainTemplates.texts();
	}

	@Bean
	PageWords pageWords() {
		return new PageWords(Words.BUNDLES);
	}

	/** The pages are in English, and so are their numbers and dates. */
	@Bean
	LocaleResolver localeResolver() {
		return new FixedLocaleResolver(Locale.ENGLISH);
	}

	@Bean
	AssetManifest assets() {
		return AssetManifest.read(new ClassPathResource("static/assets/manifest.json"));
	}

	@Bean
	Charts charts() {
		return new Charts();
	}

	@Bean
	DrawingDialect drawings() {
		return new DrawingDialect();
	}

	@Bean
	SiteVersion siteVersion(ObjectProvider<BuildProperties> build) {
		return SiteVersion.of(build.getIfAvailable());
	}

	/** The names of assets change with their contents, so a copy never grows old. */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/static/assets/")
			.setCacheControl(CacheControl.maxAge(FOREVER).cachePublic().immutable());
	}

	/** Browsers ask for this name wherever no page names an icon. */
	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addRedirectViewController("/favicon.ico", "/favicon.svg");
	}

}
