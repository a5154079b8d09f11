package org.driftwood.community;

import java.time.Clock;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which answers are the same for everybody. */
@Configuration(proxyBeanMethods = false)
class FindingsConfiguration {

	/** Behind security, which has a word to add to each answer. */
	@Bean
	FilterRegistrationBean<FindingsCache> findingsCache(Rollups rollups, Clock clock) {
		FilterRegistrationBean<FindingsCache> filter = new FilterRegistrationBean<>(new FindingsCache(rollups, clock));
		filter.addUrlPatterns("", "/findings/*", "/sources/*", "/servers/*", "/networks/*", "/api/v1/findings/*",
				"/api/v1/sources/*", "/api/v1/servers/*", "/api/v1/networks/*");
		return filter;
	}

}
