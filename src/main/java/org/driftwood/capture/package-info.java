/**
 * Capture files, in and out: pcap and pcapng, plain or gzip; plain JDK, also compiled for
 * the browser.
 */
@NullMarked
package org.driftwood.capture;

import org.jspecify.annotations.NullMarked;
