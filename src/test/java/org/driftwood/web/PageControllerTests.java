package org.driftwood.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest(PageController.class)
@WithMockUser
class PageControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/capture", "/about", "/api" })
	void showsThePageInItsFrame(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatusOk()
			.bodyText()
			.contains("<!DOCTYPE html>", "class=\"skip\"", "<main id=\"main\"", "</footer>")
			.doesNotContain("??", " th:", " style=", "<style");
	}

	@Test
	void theExamplesNameThisPortal() {
		assertThat(this.mvc.get().uri("/api")).bodyText().contains("http://localhost/api/v1/submissions");
	}

	@Test
	void theIconIsFoundWhereBrowsersAskForIt() {
		assertThat(this.mvc.get().uri("/favicon.ico")).hasStatus3xxRedirection().hasRedirectedUrl("/favicon.svg");
	}

}
