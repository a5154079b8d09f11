package org.driftwood.community;

/**
 * Among the networks that looked at about the same time, how many saw the same.
 *
 * @param subject what was seen
 * @param name an address, or the name of an anomaly; empty for Teredo of any kind
 * @param here whether the submission that is asked about saw it
 * @param networksLooking how many looked
 * @param seeing how many of them saw it; told to others as a band
 */
public record Spread(Subject subject, String name, boolean here, long networksLooking, long seeing) {

	private static final int FEWEST = 3;

	private static final int MANY = 5;

	private static final double WIDE = 0.05;

	/** What can be seen by one or by many. */
	public enum Subject {

		TEREDO, SOURCE, SERVER, ANOMALY

	}

	/** What the figures say in a word. */
	public enum Label {

		/** One network. */
		ONLY_YOU,
		/** From two on, up to one in twenty. */
		FEW,
		/** Five or more, and at least one in twenty. */
		WIDESPREAD,
		/** Fewer than three looked. */
		CANNOT_TELL

	}

	/** What the figures say in a word. */
	public Label label() {
		if (this.networksLooking < FEWEST || this.seeing == 0) {
			return Label.CANNOT_TELL;
		}
		if (this.seeing == 1) {
			return Label.ONLY_YOU;
		}
		return (this.seeing >= MANY && this.seeing >= WIDE * this.networksLooking) ? Label.WIDESPREAD : Label.FEW;
	}

	/** How many saw it, as others are told. */
	public String band() {
		return Band.of(this.seeing);
	}

	/** For the owner, who may know the number. */
	public WilsonInterval interval() {
		return WilsonInterval.of(this.seeing, this.networksLooking);
	}

	/** For others, who may know the band and the word. */
	public WilsonInterval bandInterval() {
		long least = Band.least(this.seeing);
		long most = Band.most(this.seeing, this.networksLooking);
		long wide = (long) Math.ceil(WIDE * this.networksLooking);
		return switch (label()) {
			case WIDESPREAD -> WilsonInterval.between(Math.max(least, wide), most, this.networksLooking);
			case FEW -> WilsonInterval.between(least, (this.seeing < MANY) ? most : wide, this.networksLooking);
			case ONLY_YOU, CANNOT_TELL -> WilsonInterval.between(least, most, this.networksLooking);
		};
	}

}
