package org.driftwood.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.context.MessageSource;

/** What the OpenAPI page says besides what is read off the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String SUBMISSIONS = "/api/v1/submissions";

	private static final String ONE = SUBMISSIONS + "/{id}";

	private static final String OWNER_KEY = "ownerKey";

	private static final List<String> REPORT = List.of("/report", "/report.json");

	/** The address of what describes it, seen from the description of the API. */
	private static final String REPORT_SCHEMA = "/api/v1/schemas/report.json";

	private static final List<String> CSV = List.of("/packets.csv", "/report.csv", "/conversations.csv");

	private static final List<String> PUBLISHING_PROBLEMS = List.of("400", "401", "403", "409", "410", "413", "415",
			"422");

	private static final String PCAP = "/excerpt.pcap";

	private static final List<String> TWO_FORMS = List.of("/report", "/report.json", "/report.md", "/report.html",
			"/report.pdf", "/packets", "/packets.csv", "/report.csv", "/conversations.csv", "/spread", "/versions",
			PCAP);

	private final MessageSourceAccessor words;

	ApiDescription(MessageSource words) {
		this.words = new MessageSourceAccessor(words);
	}

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
				flatten(send.getPost().getRequestBody().getContent(), api.getComponents());
			}
		};
	}

	private static RequestBody withCapture(RequestBody body) {
		RequestBody wanted = (body != null) ? body : new RequestBody();
		Content content = (wanted.getContent() != null) ? wanted.getContent() : new Content();
		content.putAll(Map.of("application/octet-stream", new MediaType().schema(new BinarySchema())));
		return wanted.required(true).content(content);
	}

	/** The fields of a form stand beside the capture, and not in a part of their own. */
	private static void flatten(Content content, Components components) {
		Schema<?> parts = Objects.requireNonNull(content.get("multipart/form-data"), "a form").getSchema();
		Schema<?> fields = Objects.requireNonNull(components.getSchemas().get("SubmissionForm"), "its fields");
		parts.getProperties().remove("form");
		fields.getProperties().forEach(parts::addProperty);
	}

	/** A name alone would promise more than there is. */
	@Bean
	OpenApiCustomizer certainty() {
		return (api) -> {
			Schema<?> report = (api.getComponents() != null) ? api.getComponents().getSchemas().get("PublishedReport")
					: null;
			if (report != null) {
				Schema<?> certain = Objects.requireNonNull(report.getProperties().get("certain"), "certain");
				certain.setDescription(this.words.getMessage("api.certain"));
			}
		};
	}

	/** Whoever has the key gets another form, or may do what others may not. */
	@Bean
	OpenApiCustomizer ownersKey() {
		return (api) -> {
			var paths = api.getPaths();
			if (paths == null) {
				return;
			}
			api.schemaRequirement(OWNER_KEY,
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("bearer")
						.description(this.words.getMessage("api.key")));
			TWO_FORMS.stream()
				.map((path) -> item(paths, ONE + path))
				.forEach((path) -> path.readOperations().forEach(this::inTwoForms));
			REPORT.forEach((path) -> answer(item(paths, ONE + path).getGet(), "application/json",
					new MediaType().schema(new Schema<>().$ref(REPORT_SCHEMA))));
			answer(item(paths, ONE + "/report.md").getGet(), "text/markdown",
					new MediaType().schema(new StringSchema()));
			answer(item(paths, ONE + "/report.html").getGet(), "text/html", new MediaType().schema(new StringSchema()));
			answer(item(paths, ONE + "/report.pdf").getGet(), "application/pdf",
					new MediaType().schema(new BinarySchema()));
			CSV.forEach((path) -> answer(item(paths, ONE + path).getGet(), "text/csv",
					new MediaType().schema(new StringSchema())));
			answer(item(paths, ONE + PCAP).getGet(), "application/vnd.tcpdump.pcap",
					new MediaType().schema(new BinarySchema()));
			publishing(item(paths, ONE).getPatch());
			key(item(paths, ONE).getDelete()).description(this.words.getMessage("api.withdraw"))
				.addSecurityItem(new SecurityRequirement().addList(OWNER_KEY));
		};
	}

	private void publishing(Operation publish) {
		key(publish).description(this.words.getMessage("api.publish"))
			.addSecurityItem(new SecurityRequirement().addList(OWNER_KEY));
		publish.getResponses().remove("200");
		publish.getResponses().addApiResponse("204", new ApiResponse().description("No Content"));
		PUBLISHING_PROBLEMS.forEach((status) -> publish.getResponses()
			.addApiResponse(status, new ApiResponse().description(this.words.getMessage("api.publish." + status))));
	}

	private static PathItem item(Paths paths, String path) {
		return Objects.requireNonNull(paths.get(path), path);
	}

	private void inTwoForms(Operation operation) {
		key(operation).description(this.words.getMessage("api.twoForms"))
			.addSecurityItem(new SecurityRequirement())
			.addSecurityItem(new SecurityRequirement().addList(OWNER_KEY));
		operation.getResponses()
			.addApiResponse("403", new ApiResponse().description(this.words.getMessage("api.noKey")));
	}

	private static void answer(Operation operation, String type, MediaType content) {
		operation.getResponses()
			.addApiResponse("200",
					new ApiResponse().description("OK").content(new Content().addMediaType(type, content)));
	}

	/** A key is a matter of security, and no parameter. */
	private static Operation key(Operation operation) {
		if (operation.getParameters() != null) {
			operation.getParameters().removeIf((it) -> "Authorization".equals(it.getName()));
		}
		return operation;
	}

}
