import { AT_ONCE } from './slices'
import type { OpenFile } from './slices'

/** How many pieces wait at most. */
const PIECES = 4

/**
 * Numbers that only grow: of pieces that were put here, of those that are done with, and of kibibytes that were unpacked to
 * them. Behind them how long each is.
 */
const PUT = 0
const DONE = 1
const PACKED = 2
const LENGTHS = 3

const END_OF_FILE = 0
const UNREADABLE = -1

/** In place of how many are done with: nobody wants more. */
const CLOSED = -1

/** Nobody waits longer for a piece, in milliseconds: who reads is gone, or the file is. */
const PATIENCE = 10_000

/**
 * Pieces of a file on their way from the worker that reads it to the one that looks at it. The bytes may be shared by one
 * file after the other; the numbers are those of one.
 */
export interface Shared {
  readonly numbers: SharedArrayBuffer
  readonly bytes: SharedArrayBuffer
}

export function sharedPieces(bytes = new SharedArrayBuffer(PIECES * AT_ONCE)): Shared {
  return { numbers: new SharedArrayBuffer((LENGTHS + PIECES) * Int32Array.BYTES_PER_ELEMENT), bytes }
}

class Pieces {
  readonly #numbers: Int32Array
  readonly #bytes: Uint8Array

  constructor(shared: Shared) {
    this.#numbers = new Int32Array(shared.numbers)
    this.#bytes = new Uint8Array(shared.bytes)
  }

  get done(): number {
    return Atomics.load(this.#numbers, DONE)
  }

  /** Where the piece with this number stands, as long as it may be. */
  room(number: number): Uint8Array {
    const from = number % PIECES * AT_ONCE
    return this.#bytes.subarray(from, from + AT_ONCE)
  }

  length(number: number): number {
    return this.#numbers[LENGTHS + number % PIECES] ?? END_OF_FILE
  }

  setLength(number: number, length: number): void {
    this.#numbers[LENGTHS + number % PIECES] = length
  }

  get packed(): number {
    return Atomics.load(this.#numbers, PACKED)
  }

  tell(which: typeof PUT | typeof DONE, number: number): void {
    Atomics.store(this.#numbers, which, number)
    Atomics.notify(this.#numbers, which)
  }

  /** Waits until a number is another one; gives it, or the old one after so many milliseconds. */
  other(which: typeof PUT | typeof DONE, than: number, patience = Infinity): number {
    Atomics.wait(this.#numbers, which, than, patience)
    return Atomics.load(this.#numbers, which)
  }
}

/** Tells how much of a file in gzip is unpacked. */
export function tellPacked(shared: Shared, bytes: number): void {
  Atomics.store(new Int32Array(shared.numbers), PACKED, Math.floor(bytes / 1024))
}

/** Puts bytes where another worker takes them, a few pieces ahead of it. Ends with the last, or when nobody wants more. */
export async function readAhead(bytes: AsyncIterable<Uint8Array>, shared: Shared): Promise<void> {
  const pieces = new Pieces(shared)
  let put = 0
  const add = (piece: Uint8Array, length: number): boolean => {
    let done = pieces.done
    while (done !== CLOSED && put - done === PIECES) done = pieces.other(DONE, done)
    if (done === CLOSED) return false
    pieces.room(put).set(piece)
    pieces.setLength(put, length)
    pieces.tell(PUT, ++put)
    return true
  }
  try {
    for await (const piece of bytes) {
      for (let at = 0; at < piece.length; at += AT_ONCE) {
        const part = piece.subarray(at, at + AT_ONCE)
        if (!add(part, part.length)) return
      }
    }
    add(new Uint8Array(), END_OF_FILE)
  } catch {
    add(new Uint8Array(), UNREADABLE)
  }
}

/** Gives a file piece by piece that another worker reads. */
export class ReadElsewhere implements OpenFile {
  readonly #pieces: Pieces
  readonly #unpacks: boolean
  readonly #patience: number
  #number = -1
  #from = 0
  #held: Uint8Array = new Uint8Array()
  lost = false

  /** Unpacks: whether the other worker does. */
  constructor(shared: Shared, unpacks = false, patience = PATIENCE) {
    this.#pieces = new Pieces(shared)
    this.#unpacks = unpacks
    this.#patience = patience
  }

  read(offset: number, length: number): Uint8Array {
    if (offset === this.#from + this.#held.length) this.#next()
    const start = offset - this.#from
    if (start < 0 || start > this.#held.length) throw new RangeError(`${String(offset)} is not what follows`)
    return this.#held.subarray(start, start + length)
  }

  /** To a kibibyte. */
  get packed(): number | undefined {
    return this.#unpacks ? this.#pieces.packed * 1024 : undefined
  }

  close(): void {
    this.#pieces.tell(DONE, CLOSED)
  }

  #next(): void {
    if (this.#number >= 0 && this.#pieces.length(this.#number) === END_OF_FILE) return
    this.#from += this.#held.length
    this.#held = new Uint8Array()
    this.#number += 1
    this.#pieces.tell(DONE, this.#number)
    if (this.#pieces.other(PUT, this.#number, this.#patience) === this.#number) this.#lose()
    const length = this.#pieces.length(this.#number)
    if (length === UNREADABLE) this.#lose()
    this.#held = this.#pieces.room(this.#number).subarray(0, length)
  }

  #lose(): never {
    this.lost = true
    throw new Error('The file cannot be read on')
  }
}
