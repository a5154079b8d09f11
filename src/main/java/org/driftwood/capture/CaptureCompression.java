package org.driftwood.capture;

/** What a capture file was wrapped in, and is unwrapped from while it is read. */
public enum CaptureCompression {

	NONE, GZIP, ZSTD

}
