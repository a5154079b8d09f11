import { describe, expect, it } from 'vitest'
import { sizeInWords, timeSpan } from './amounts'
import { element } from './markup'
import { bring } from './words.fixture'

function said(first: string, last: string): string {
  bring({ 'preflight.utc': 'UTC' })
  return element('p', {}, ...timeSpan(first, last)).textContent
}

describe('amounts', () => {
  it('says sizes in words', () => {
    expect(sizeInWords(0)).toBe('0 bytes')
    expect(sizeInWords(1536)).toBe('1.5 KB')
    expect(sizeInWords(256 * 1024 * 1024)).toBe('256 MB')
    expect(sizeInWords(1.5 * 1024 ** 3)).toBe('1.5 GB')
  })

  it('tells the day once where it is one', () => {
    expect(said('2010-02-17T09:46:40.123456789Z', '2010-02-17T09:47:21Z')).toBe('17 Feb 2010, 09:46:40 – 09:47:21 UTC')
    expect(said('2010-02-17T23:59:59Z', '2010-02-18T00:00:01Z'))
      .toBe('17 Feb 2010, 23:59:59 – 18 Feb 2010, 00:00:01 UTC')
    expect(said('2010-02-17T09:46:40Z', '2010-02-17T09:46:40.9Z')).toBe('17 Feb 2010, 09:46:40 UTC')
  })
})
