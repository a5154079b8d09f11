package org.driftwood.web;

import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page its assets, and browsers leave to keep them. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private static final Duration FOREVER = Duration.ofDays(365);

	@Bean
	AssetManifest assets() {
		return AssetManifest.read(new ClassPathResource("static/assets/manifest.json"));
	}

	@Bean
	Charts charts() {
		return new Charts();
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
