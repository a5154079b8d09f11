package org.driftwood.web;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.info.BuildProperties;

/** The version at the foot of every page; empty where the build left none. */
public record SiteVersion(String text) {

	static SiteVersion of(@Nullable BuildProperties build) {
		String version = (build != null) ? build.getVersion() : null;
		return new SiteVersion((version != null) ? version : "");
	}

}
