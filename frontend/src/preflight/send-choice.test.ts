import { beforeEach, describe, expect, it } from 'vitest'
import { lookOf } from './look.fixture'
import type { Chosen } from './parcel'
import { SendChoice } from './send-choice'
import { CHOICE } from './send-choice.fixture'
import { bring } from './words.fixture'

function choice(): SendChoice {
  const holder = document.createElement('div')
  holder.innerHTML = CHOICE
  document.body.append(holder)
  const made = holder.querySelector('send-choice')
  if (!(made instanceof SendChoice)) throw new Error('no choice')
  return made
}

function chosen(changes: Parameters<typeof lookOf>[0] = {}, size = 10): Chosen {
  const excerpt = { blob: new Blob(['teredo']), sha256: 'abc' }
  return { file: new File([new Uint8Array(size)], 'a.pcapng'), finding: { is: 'found', look: lookOf(changes), excerpt } }
}

function button(choice: SendChoice, way: string): HTMLButtonElement {
  const found = choice.querySelector<HTMLButtonElement>(`button[value=${way}]`)
  if (!found) throw new Error(way)
  return found
}

describe('send-choice', () => {
  beforeEach(() => {
    bring({
      'send.excerpt': 'Only Teredo ({0} of {1}, {2})', 'send.whole.one': 'Whole ({1})', 'send.download': '{0}, {1}',
      'send.summing': 'wait', 'send.sending': '{0} of {1}', 'send.unheard': 'Nobody.',
    })
  })

  it('says to the byte what goes', () => {
    const it = choice()
    it.show([chosen()])
    expect(it.hidden).toBe(false)
    expect(button(it, 'excerpt').textContent).toBe('Only Teredo (2 of 3, 6 bytes)')
    expect(it.querySelector('[data-part=excerpt] .goes')?.textContent).toContain('6 bytes')
    expect(it.querySelector('[data-part=excerpt] .hash')?.textContent).toBe('abc')
    expect(it.querySelector('a')?.getAttribute('download')).toBe('a.pcap')
    expect(it.parcels('excerpt')).toHaveLength(1)
  })

  it('does not let the whole file go before its SHA-256 is told', () => {
    const it = choice()
    const file = chosen()
    it.show([file])
    expect([button(it, 'whole').textContent, button(it, 'whole').disabled]).toEqual(['Whole (10 bytes)', true])
    expect(it.parcels('whole')).toEqual([])
    file.sha256 = 'def'
    it.sums([file])
    expect(button(it, 'whole').disabled).toBe(false)
    expect(it.parcels('whole').map((parcel) => parcel.sha256)).toEqual(['def'])
  })

  it('offers no excerpt where there is no Teredo, and no whole file that is too large', () => {
    const it = choice()
    it.show([chosen({ excerpt: { packets: 0, bytes: 24 } }, 200)])
    expect([button(it, 'excerpt').hidden, button(it, 'whole').hidden]).toEqual([true, true])
    expect(it.querySelector<HTMLElement>('[data-none]')?.hidden).toBe(false)
    expect(it.querySelector<HTMLElement>('[data-large]')?.hidden).toBe(false)
  })

  it('lets nothing go while it is made anew', () => {
    const it = choice()
    it.show([chosen()])
    it.wait()
    expect(it.parcels('excerpt')).toEqual([])
    expect(button(it, 'excerpt').disabled).toBe(true)
  })

  it('shows how far it is, and then what became of it', () => {
    const it = choice()
    it.show([chosen()])
    it.sending(3, 6)
    expect(it.querySelector('progress')?.value).toBe(3)
    expect(button(it, 'excerpt').disabled).toBe(true)
    it.tell({ is: 'unheard' })
    expect(it.querySelector('[role=alert]')?.textContent).toBe('Nobody.')
    expect(button(it, 'excerpt').disabled).toBe(false)
  })

  it('leaves out of the server’s notice what holds for a page without script', () => {
    const it = choice()
    it.show([chosen()])
    const notice = document.createElement('div')
    notice.innerHTML = '<h2>No.</h2><p data-plain>Choose again.</p>'
    it.tell({ is: 'refused', notices: [notice], sentences: [] })
    expect(it.querySelector('[data-part=outcome]')?.textContent).toBe('No.')
  })

  it('is not there where no file could be read', () => {
    const it = choice()
    it.show([{ file: new File([], 'x'), finding: { is: 'problem', problem: 'EMPTY' } }])
    expect(it.hidden).toBe(true)
  })
})
