import { describe, expect, it } from 'vitest'
import { knows, say, sayOf } from './words'
import { bring } from './words.fixture'

describe('words', () => {
  it('fills the gaps, and writes numbers as the pages do', () => {
    bring({ 'a.b': '{1} of {0}, {1}' })
    expect(say('a.b', 12345, 'x')).toBe('x of 12,345, x')
  })

  it('does not take what was found for gaps', () => {
    bring({ 'a.b': '{0} and {1}' })
    expect(say('a.b', '{1}', '$&')).toBe('{1} and $&')
  })

  it('tells one thing in another way than many, where there is one', () => {
    bring({ few: '{0} packets', 'few.one': 'one packet', same: '{0} x' })
    expect([sayOf(1, 'few'), sayOf(2, 'few'), sayOf(1, 'same')]).toEqual(['one packet', '2 packets', '1 x'])
  })

  it('shows a key that has no sentence', () => {
    bring({})
    expect(knows('no.such')).toBe(false)
    expect(say('no.such')).toBe('no.such')
  })
})
