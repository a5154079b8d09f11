package org.driftwood.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Which program it is that analyses. */
record ProgramVersion(String text) {

	private static final ClassPathResource BUILD = new ClassPathResource("META-INF/build-info.properties");

	private static final ProgramVersion UNBUILT = new ProgramVersion("unbuilt");

	/** As the build left it. */
	static ProgramVersion of(@Nullable BuildProperties build) {
		String version = (build != null) ? build.getVersion() : null;
		return (version != null) ? new ProgramVersion(version) : UNBUILT;
	}

	/** The same, where no portal runs. */
	static ProgramVersion built() {
		if (!BUILD.exists()) {
			return UNBUILT;
		}
		try {
			String version = PropertiesLoaderUtils.loadProperties(BUILD).getProperty("build.version");
			return (version != null) ? new ProgramVersion(version) : UNBUILT;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
