package org.driftwood.analysis;

import org.driftwood.diagnosis.Findings;
import org.driftwood.privacy.CaptureOutline;

/** What came out of one capture. */
record Analysis(CaptureOutline capture, Findings findings) {
}
