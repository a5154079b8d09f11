package org.driftwood.submission;

import java.io.IOException;

import jakarta.servlet.MultipartConfigElement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

}
