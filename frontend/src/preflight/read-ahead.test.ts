// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { bytesOf } from './file-bytes'
import { ReadElsewhere, readAhead, sharedPieces } from './read-ahead'

const MEGABYTE = 1 << 20

function bytes(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) => index % 251)
}

/** A file whose stream gives so many pieces of a mebibyte before it breaks off. */
function endless(pieces: number): { file: Blob; given: () => number; cancelled: () => boolean } {
  let given = 0
  let cancelled = false
  const stream = (): ReadableStream => new ReadableStream({
    type: 'bytes',
    autoAllocateChunkSize: MEGABYTE,
    pull(controller) {
      if (given === pieces) throw new Error('NotReadableError')
      given += 1
      controller.enqueue(new Uint8Array(MEGABYTE))
    },
    cancel() { cancelled = true },
  })
  return { file: { size: 1e12, stream } as unknown as Blob, given: () => given, cancelled: () => cancelled }
}

/** All of a file that is there. */
function rest(from: ReadElsewhere): Uint8Array {
  const all: number[] = []
  for (let piece; (piece = from.read(all.length, 1000)).length > 0;) all.push(...piece)
  return Uint8Array.from(all)
}

describe('reading ahead', () => {
  it('gives the same bytes, and nothing behind them', async () => {
    const content = bytes(MEGABYTE + 77)
    const shared = sharedPieces()
    await readAhead(bytesOf(new Blob([content])), shared)
    const elsewhere = new ReadElsewhere(shared)
    expect(Buffer.compare(rest(elsewhere), content)).toBe(0)
    expect(elsewhere.read(content.length, 10)).toHaveLength(0)
    expect(elsewhere.lost).toBe(false)
  })

  it('gives more pieces than there is room for', async () => {
    const shared = sharedPieces()
    const elsewhere = new ReadElsewhere(shared)
    const taken: number[] = []
    const take = (): void => { taken.push(elsewhere.read(taken.length * 3, 3)[2] ?? -1) }
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let number = 0; number < 11; number++) {
        if (number > 1) take()
        yield Promise.resolve(Uint8Array.of(0, 0, number))
      }
    }
    await readAhead(pieces(), shared)
    while (taken.length < 12) take()
    expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -1])
  })

  it('gives nothing of an empty file', async () => {
    const shared = sharedPieces()
    await readAhead(bytesOf(new Blob()), shared)
    expect(new ReadElsewhere(shared).read(0, 10)).toHaveLength(0)
  })

  it('goes back within a piece, and not beyond it', async () => {
    const shared = sharedPieces()
    await readAhead(bytesOf(new Blob([bytes(100)])), shared)
    const elsewhere = new ReadElsewhere(shared)
    elsewhere.read(0, 50)
    expect([...elsewhere.read(10, 3)]).toEqual([10, 11, 12])
    expect(() => elsewhere.read(101, 1)).toThrow(RangeError)
  })

  it('tells that the file was taken away, after what came of it', async () => {
    const shared = sharedPieces()
    await readAhead(bytesOf(endless(2).file), shared)
    const elsewhere = new ReadElsewhere(shared)
    expect(elsewhere.read(0, MEGABYTE)).toHaveLength(MEGABYTE)
    expect(elsewhere.read(MEGABYTE, MEGABYTE)).toHaveLength(MEGABYTE)
    expect(elsewhere.lost).toBe(false)
    expect(() => elsewhere.read(2 * MEGABYTE, 1)).toThrow()
    expect(elsewhere.lost).toBe(true)
  })

  it('takes a file that ends before its size for one that was changed', async () => {
    const shared = sharedPieces()
    const file = { size: 10, stream: () => new Blob(['short']).stream() } as unknown as Blob
    await readAhead(bytesOf(file), shared)
    const elsewhere = new ReadElsewhere(shared)
    elsewhere.read(0, 5)
    expect(() => elsewhere.read(5, 5)).toThrow()
    expect(elsewhere.lost).toBe(true)
  })

  it('stops when nobody wants more', async () => {
    const shared = sharedPieces()
    const { file, given, cancelled } = endless(1000)
    new ReadElsewhere(shared).close()
    await readAhead(bytesOf(file), shared)
    expect(cancelled()).toBe(true)
    expect(given()).toBeLessThan(10)
  })

  it('does not wait for ever', () => {
    const elsewhere = new ReadElsewhere(sharedPieces(), false, 1)
    expect(() => elsewhere.read(0, 1)).toThrow()
    expect(elsewhere.lost).toBe(true)
  })
})
