package org.driftwood.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
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

	/**
	 * What stands on pages, what the names of packets, verdicts and explanations mean,
	 * what is said of addresses and of what is kept, of a capture before it is sent, and
	 * of what others see.
	 */
	private static final List<String> BUNDLES = List.of("messages", "words", "habits", "explanations", "privacy",
			"preflight", "community");

	@Bean
	MessageSource messageSource() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames(BUNDLES.toArray(String[]::new));
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	@Bean
	PageWords pageWords() {
		return new PageWords(BUNDLES);
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
	PacketNumbers packetNumbers() {
		return new PacketNumbers();
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
