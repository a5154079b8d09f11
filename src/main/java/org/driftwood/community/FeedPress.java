package org.driftwood.community;

import java.time.Instant;

import org.springframework.stereotype.Component;

/** Makes all feeds. */
@Component
class FeedPress {

	private final FeedDirectory directory;

	private final FeedLists lists;

	private final StixFeed stix;

	private final MispFeed misp;

	FeedPress(FeedDirectory directory, FeedLists lists, StixFeed stix, MispFeed misp) {
		this.directory = directory;
		this.lists = lists;
		this.stix = stix;
		this.misp = misp;
	}

	/** The edition of this moment. */
	void print(Instant now) {
		FeedEdition edition = new FeedEdition(this.directory, now);
		this.lists.print(edition);
		this.stix.print(edition, now);
		this.misp.print(edition);
		edition.close();
	}

}
