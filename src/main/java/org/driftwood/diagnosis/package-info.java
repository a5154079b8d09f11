/** From packets to an answer: verdicts, conversations and hypotheses. Plain JDK. */
@NullMarked
package org.driftwood.diagnosis;

import org.jspecify.annotations.NullMarked;
