package org.driftwood.community;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names in the description of the API the lists that there are. */
@Configuration(proxyBeanMethods = false)
class ListDescription {

	@Bean
	OpenApiCustomizer namesOfLists() {
		return (api) -> Optional.ofNullable(api.getPaths())
			.ifPresent((paths) -> paths.forEach((path, item) -> item.readOperations().forEach((operation) -> {
				name(operation, "list", lists(path).map(TopList::slug).toList());
				name(operation, "role", Arrays.stream(NetworkRole.values()).map(NetworkRole::slug).toList());
			})));
	}

	private static void name(Operation operation, String parameter, List<String> names) {
		Optional.ofNullable(operation.getParameters())
			.ifPresent((all) -> all.stream()
				.filter((it) -> it.getName().equals(parameter))
				.forEach((it) -> it.setSchema(new StringSchema()._enum(names))));
	}

	private static Stream<TopList> lists(String path) {
		if (path.startsWith("/api/v1/sources/")) {
			return HostApiController.lists(TopList.SOURCES);
		}
		if (path.startsWith("/api/v1/servers/")) {
			return HostApiController.lists(TopList.SERVERS);
		}
		if (path.startsWith("/api/v1/networks/")) {
			return Arrays.stream(NetworkRole.values()).flatMap(NetworkPart::lists).distinct();
		}
		return Arrays.stream(TopList.values());
	}

}
