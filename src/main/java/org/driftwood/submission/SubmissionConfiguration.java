package org.driftwood.submission;

import java.io.IOException;

import jakarta.servlet.MultipartConfigElement;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Where the container spools a form, and how much of it: inside the data directory,
 * within the limits.
 */
@Configuration(proxyBeanMethods = false)
class SubmissionConfiguration {

	@Bean
	MultipartConfigElement forms(Limits limits, DataDirectory directory) throws IOException {
		return new MultipartConfigElement(directory.directory("incoming").toString(), limits.uploadSize().toBytes(),
				limits.bytesPerDay().toBytes(), 0);
	}

	/** Before everything else: security asks for a form's fields. */
	@Bean
	FilterRegistrationBean<UploadFilter> uploadFilter(IntakeGate gate, Uploaders uploaders, Limits limits) {
		FilterRegistrationBean<UploadFilter> filter = new FilterRegistrationBean<>(
				new UploadFilter(gate, uploaders, limits));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		return filter;
	}

	/** Behind that one, which answers without any address. */
	@Bean
	FilterRegistrationBean<PublicAddressFilter> publicAddressFilter(SubmissionProperties properties,
			Uploaders uploaders) {
		FilterRegistrationBean<PublicAddressFilter> filter = new FilterRegistrationBean<>(
				new PublicAddressFilter(properties, uploaders));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
		return filter;
	}

}
