import type { Source } from '@decoder'

/** How much is read of a file at once: more takes less time, and more memory until that is tidied up. */
export const SLICE = 2 << 20

/** Gives a file piece by piece, so that there is never more than one of them in memory. */
export class Slices implements Source {
  readonly #file: Blob
  readonly #bytesOf: (piece: Blob) => ArrayBuffer
  #held = new Uint8Array()
  #from = 0
  /** Whether the file could not be read on, because it was changed or taken away. */
  lost = false

  constructor(file: Blob, bytesOf: (piece: Blob) => ArrayBuffer) {
    this.#file = file
    this.#bytesOf = bytesOf
  }

  read(offset: number, length: number): Uint8Array {
    if (offset < this.#from || offset >= this.#from + this.#held.length) this.#hold(offset)
    const start = offset - this.#from
    return this.#held.subarray(start, Math.min(start + length, this.#held.length))
  }

  /** Each piece of the file, in order. */
  forEach(use: (bytes: Uint8Array) => void): void {
    for (let offset = 0; offset < this.#file.size; offset += SLICE) use(this.read(offset, SLICE))
  }

  #hold(offset: number): void {
    this.#held = new Uint8Array()
    try {
      this.#held = new Uint8Array(this.#bytesOf(this.#file.slice(offset, offset + SLICE)))
      this.#from = offset
    } catch (error) {
      this.lost = true
      throw error
    }
  }
}
