package org.driftwood.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.driftwood.diagnosis.Diagnosis;
import org.driftwood.report.Report;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Which program it is that analyses.
 *
 * @param rules the version of its rules
 */
record ProgramVersion(String text, int rules) {

	private static final ClassPathResource BUILD = new ClassPathResource("META-INF/build-info.properties");

	private static final ProgramVersion UNBUILT = new ProgramVersion("unbuilt", Diagnosis.RULES);

	/** As the build left it. */
	static ProgramVersion of(@Nullable BuildProperties build) {
		String version = (build != null) ? build.getVersion() : null;
		return (version != null) ? new ProgramVersion(version, Diagnosis.RULES) : UNBUILT;
	}

	/** As reports name it. */
	Report.Decoder decoder() {
		return new Report.Decoder(this.text, this.rules);
	}

	/**
	 * Whether it may know better than who made a report: by later rules, or by the same
	 * in another version of the program.
	 */
	boolean isNewerThan(Report.Decoder maker) {
		int others = Objects.requireNonNullElse(maker.rules(), 0);
		return (this.rules != others) ? this.rules > others : !this.text.equals(maker.version());
	}

	/** The same, where no portal runs. */
	static ProgramVersion built() {
		if (!BUILD.exists()) {
			return UNBUILT;
		}
		try {
			String version = PropertiesLoaderUtils.loadProperties(BUILD).getProperty("build.version");
			return (version != null) ? new ProgramVersion(version, Diagnosis.RULES) : UNBUILT;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
