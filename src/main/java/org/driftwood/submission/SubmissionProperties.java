package org.driftwood.submission;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the operator.
 *
 * @param dataDir the database file and the captures live here and nowhere else
 * @param trustedProxies networks (CIDR) whose X-Forwarded-For is believed
 */
@ConfigurationProperties("driftwood")
record SubmissionProperties(@DefaultValue("./data") Path dataDir, @DefaultValue List<String> trustedProxies) {
}
