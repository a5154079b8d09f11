package org.driftwood.submission;

import java.util.List;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The questions as they come from a form or a query: an empty answer is none. */
record SubmissionForm(Answers.@Nullable Ipv6Use ipv6Use, Answers.@Nullable TeredoUse teredoUse,
		Answers.@Nullable Vantage vantage, Answers.@Nullable NetworkType network,
		@PositiveOrZero @DecimalMax("87600") @Nullable Double listenedHours, @Size(max = 1000) @Nullable String note,
		@Nullable Boolean includePayload,
		@Size(max = AddressList.LONGEST) @Pattern(regexp = AddressList.FORM) @Nullable String homeAddress) {

	/** A form that nobody has filled in. */
	static final SubmissionForm BLANK = new SubmissionForm(null, null, null, null, null, null, null, null);

	Answers answers() {
		return new Answers(this.ipv6Use, this.teredoUse, this.vantage, this.network, this.listenedHours,
				(this.note == null || this.note.isBlank()) ? null : this.note.strip(),
				Boolean.TRUE.equals(this.includePayload),
				(this.homeAddress == null) ? List.of() : AddressList.parse(this.homeAddress));
	}

}
