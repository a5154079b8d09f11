package org.driftwood.browser;

import java.util.zip.Checksum;

/** CRC-32 as the page sums it up: ten times as fast as Java code does there. */
final class PageChecksum implements Checksum {

	private final Decoder.Options page;

	private int sum;

	PageChecksum(Decoder.Options page) {
		this.page = page;
	}

	@Override
	public void update(int value) {
		update(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void update(byte[] bytes, int offset, int length) {
		for (int done = 0; done < length; done += PageBytes.AT_ONCE) {
			int step = Math.min(length - done, PageBytes.AT_ONCE);
			this.sum = this.page.crc32(PageBytes.of(bytes, offset + done, step), this.sum);
		}
	}

	@Override
	public long getValue() {
		return this.sum & 0xffff_ffffL;
	}

	@Override
	public void reset() {
		this.sum = 0;
	}

}
