import type { Else } from '@decoder'
import { beforeEach, describe, expect, it } from 'vitest'
import { CaptureContents } from './capture-contents'
import { NOTHING_ELSE } from './look.fixture'
import { bring } from './words.fixture'

const MARKUP = '<img src=x onerror="document.title=1"></li>'

function shown(changes: Partial<Else>): CaptureContents {
  const contents = new CaptureContents()
  contents.show({ ...NOTHING_ELSE, ...changes })
  return contents
}

function names(count: number): Else['dnsNames'] {
  return Array.from({ length: count }, (_, index) => ({ name: `n${String(index)}.example`, count: 2 }))
}

describe('capture-contents', () => {
  beforeEach(() => {
    bring({
      'preflight.else.nothing': 'Nothing.', 'preflight.packets': '{0} packets', 'preflight.packets.one': 'one packet',
      'preflight.more': 'and {0} more', 'preflight.unlisted': '{0} not listed', 'preflight.name.COMMENT': 'Comment',
      'preflight.port.53': 'names',
    })
  })

  it('says so where there is nothing', () => {
    expect(shown({}).textContent).toBe('Nothing.')
  })

  it('shows the first few, and unfolds the rest', () => {
    const contents = shown({ dnsNames: names(5), more: { dnsNames: 40 } })
    expect(contents.querySelectorAll('dd > ul > li')).toHaveLength(3)
    expect(contents.querySelector('summary')?.textContent).toBe('and 42 more')
    expect(contents.querySelectorAll('details li')).toHaveLength(2)
    expect(contents.querySelector('.how-many')?.textContent).toBe('45')
    expect(contents.querySelector('details p')?.textContent).toBe('40 not listed')
  })

  it('takes what was found for text, whatever it looks like', () => {
    const contents = shown({
      names: [{ kind: 'COMMENT', value: MARKUP }], dnsNames: [{ name: MARKUP, count: 1 }],
      hosts: [{ address: MARKUP, packets: 1, bytes: 1 }], macAddresses: [MARKUP],
    })
    expect(contents.querySelector('img')).toBeNull()
    expect([...contents.querySelectorAll('bdi')].map((it) => it.textContent)).toEqual([MARKUP, MARKUP, MARKUP, MARKUP])
  })

  it('puts first what can hurt', () => {
    const contents = shown({
      macAddresses: ['02:00:00:00:00:01'], cleartext: [{ protocol: 'FTP', packets: 1 }],
      ports: [{ transport: 'UDP', port: 53, packets: 9, bytes: 2048 }],
    })
    const groups = [...contents.querySelectorAll<HTMLElement>('[data-group]')].map((it) => it.dataset['group'])
    expect(groups).toEqual(['cleartext', 'ports', 'macAddresses'])
    expect(contents.querySelector('[data-group=ports] li')?.textContent).toBe('UDP 53 names 9 packets, 2 KB')
  })
})
