package org.driftwood.report;

import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names in the description of the API the verdicts that packets are chosen by. */
@Configuration(proxyBeanMethods = false)
class FilterDescription {

	private static final String PACKETS = "/api/v1/submissions/{id}/packets";

	@Bean
	OpenApiCustomizer namesOfVerdicts() {
		return (api) -> Optional.ofNullable(api.getPaths())
			.map((paths) -> paths.get(PACKETS))
			.map((packets) -> packets.getGet().getParameters())
			.orElse(List.of())
			.stream()
			.filter((it) -> it.getName().equals("verdict"))
			.forEach((it) -> it.setSchema(new StringSchema()._enum(VerdictChoice.names())));
	}

}
