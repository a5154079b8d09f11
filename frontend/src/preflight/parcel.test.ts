import { describe, expect, it } from 'vitest'
import { lookOf } from './look.fixture'
import { excerpts, wholes } from './parcel'
import type { Chosen } from './parcel'

const EXCERPT = { blob: new Blob(['teredo']), sha256: 'abc' }

function chosen(name: string, changes: Parameters<typeof lookOf>[0] = {}): Chosen {
  return { file: new File(['whole file'], name), finding: { is: 'found', look: lookOf(changes), excerpt: EXCERPT } }
}

const REFUSED: Chosen = { file: new File(['x'], 'x.txt'), finding: { is: 'problem', problem: 'NOT_A_CAPTURE' } }

describe('parcel', () => {
  it('is the excerpt under a name that tells what it is', () => {
    const [first] = excerpts([chosen('Office.PCAPNG.gz')])
    expect(first).toMatchObject({ ...EXCERPT, name: 'Office.pcap', packets: 2, of: 3 })
    expect(excerpts([chosen('plain')])[0]?.name).toBe('plain.pcap')
  })

  it('leaves out what holds no Teredo, and what is no capture', () => {
    expect(excerpts([chosen('a.pcap', { excerpt: { packets: 0, bytes: 24 } }), REFUSED])).toEqual([])
  })

  it('is the whole file if that is wanted, unless it is too large', () => {
    expect(wholes([chosen('a.pcap'), REFUSED], 100).map((it) => it.name)).toEqual(['a.pcap'])
    expect(wholes([chosen('a.pcap')], 9)).toEqual([])
  })
})
