package org.driftwood.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageWordsTests {

	private final PageWords words = new PageWords(List.of("messages", "preflight"));

	@Test
	void givesTheSentencesOfItsBundlesAndNoOthers() {
		assertThat(this.words.of("preflight.ports", "nav.")).containsEntry("preflight.ports", "Services")
			.containsEntry("nav.about", "About")
			.doesNotContainKeys("preflight.hosts", "frame.nav");
	}

	@Test
	void leavesTheGapsOpen() {
		assertThat(this.words.of("report.hedged")).containsEntry("report.hedged", "It may be that {0}");
	}

}
