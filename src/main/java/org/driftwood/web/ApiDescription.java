package org.driftwood.web;

import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI page says besides what is read off the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String SUBMISSIONS = "/api/v1/submissions";

	@Bean
	OpenAPI api(SiteVersion version) {
		Info info = new Info().title("Driftwood")
			.version(version.text().isEmpty() ? "unbuilt" : version.text())
			.license(new License().name("Apache-2.0").identifier("Apache-2.0"));
		return new OpenAPI().info(info);
	}

	/** A capture may be the body itself, which no parameter of a controller tells. */
	@Bean
	OpenApiCustomizer rawCaptures() {
		return (api) -> {
			var paths = api.getPaths();
			var send = (paths != null) ? paths.get(SUBMISSIONS) : null;
			if (send != null) {
				send.readOperationsMap()
					.forEach((_, operation) -> operation.setRequestBody(withCapture(operation.getRequestBody())));
			}
		};
	}

	private static RequestBody withCapture(RequestBody body) {
		RequestBody wanted = (body != null) ? body : new RequestBody();
		Content content = (wanted.getContent() != null) ? wanted.getContent() : new Content();
		content.putAll(Map.of("application/octet-stream", new MediaType().schema(new BinarySchema())));
		return wanted.required(true).content(content);
	}

}
