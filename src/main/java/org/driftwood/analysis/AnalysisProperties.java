package org.driftwood.analysis;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the operator about analyses.
 *
 * @param renew whether reports are made again after a start of a later program
 */
@ConfigurationProperties("driftwood.analysis")
record AnalysisProperties(@DefaultValue("true") boolean renew) {
}
