import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CaptureLook } from './capture-look'
import { lookOf } from './look.fixture'
import type { Finding } from './looking'
import { bring } from './words.fixture'

const NAME = '<b>a</b>.pcap'

function shown(finding: Finding): CaptureLook {
  const look = new CaptureLook()
  look.begin(new File(['12345'], NAME))
  look.show(finding)
  return look
}

function found(changes: Parameters<typeof lookOf>[0] = {}): Finding {
  return { is: 'found', look: lookOf(changes), excerpt: { blob: new Blob(), sha256: 'abc' } }
}

describe('capture-look', () => {
  beforeEach(() => {
    bring({
      'hypothesis.OLD_LEASE.headline': 'These look for somebody.', 'hypothesis.OLD_LEASE.lead': 'They knock.',
      'report.hedged': 'It may be that {0}', 'preflight.looking': '{0} of {1}, {2}', 'preflight.teredo.of': 'of {0}',
      'preflight.teredo.copies': 'of {1}, {0} of them copies', 'preflight.teredo.copies.one': 'of {1}, one of them a copy',
      'problem.NOT_A_CAPTURE': 'No capture.', 'preflight.failed.LOST': 'Gone.',
    })
  })

  it('opens with the sentence of the report', () => {
    expect(shown(found()).querySelector('h2')?.textContent).toBe('These look for somebody.')
    expect(shown(found({ certain: false })).querySelector('h2')?.textContent).toBe('It may be that these look for somebody.')
  })

  it('counts, and tells of when it is', () => {
    const look = shown(found())
    expect(look.querySelector('.facts dd')?.textContent).toBe('2 of 3')
    const { teredo } = lookOf()
    expect(shown(found({ teredo: { ...teredo, duplicates: 1 } })).querySelector('.facts small')?.textContent).toBe('of 3, one of them a copy')
    expect(shown(found({ teredo: { ...teredo, duplicates: 2 } })).querySelector('.facts small')?.textContent).toBe('of 3, 2 of them copies')
    expect(look.querySelector('.eyebrow')?.textContent).toContain('17 Feb 2010, 09:46:40 – 09:46:44')
  })

  it('shows how far it is', () => {
    const look = new CaptureLook()
    look.begin(new File(['12345'], NAME))
    look.progress({ bytes: 3, packets: 2000 })
    look.progress({ bytes: 4, packets: 3000 })
    expect(look.querySelectorAll('progress')).toHaveLength(1)
    expect(look.querySelector('progress')?.value).toBe(4)
    expect(look.querySelector('.fine')?.textContent).toBe('4 bytes of 5 bytes, 3,000')
  })

  it('says what is wrong with a file, and its name as text', () => {
    expect(shown({ is: 'problem', problem: 'NOT_A_CAPTURE' }).textContent).toContain(`${NAME}No capture.`)
    expect(shown({ is: 'problem', problem: 'LINK_TYPE_UNSUPPORTED', linkTypes: [147, 177] }).textContent)
      .toContain('problem.LINK_TYPE_UNSUPPORTED problem.linkTypes')
    expect(shown({ is: 'failed', why: 'LOST' }).textContent).toContain('Gone.')
    expect(shown(found()).querySelector('b')).toBeNull()
  })

  it('tells what else is in the file, a moment later', async () => {
    const look = shown(found())
    await vi.waitFor(() => {
      expect(look.querySelector('capture-contents')?.textContent).toBe('preflight.else.nothing')
    })
    expect(look.firstElementChild?.lastElementChild).toBe(look.querySelector('capture-contents'))
  })
})
