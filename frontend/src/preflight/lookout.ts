import type { Request } from './looker'
import type { Finding, Order } from './looking'

/** How far a look has come. */
export interface Progress {
  readonly bytes: number
  readonly packets: number
}

type Told =
  | { readonly tells: 'progress'; readonly bytes: number; readonly packets: number }
  | { readonly tells: 'finding'; readonly finding: Finding }
  | { readonly tells: 'sum'; readonly sum: string | undefined }

/** Has a worker look at files, one after the other. What it is asked next waits for what it was asked before. */
export class Lookout {
  readonly #start: () => Worker
  #worker: Worker | undefined
  #abandon: (() => void) | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(start: () => Worker = startLooker) {
    this.#start = start
  }

  /** Fetches the worker, so that no network is needed from then on. */
  prepare(): void {
    this.#worker ??= this.#start()
  }

  /** Undefined: it was stopped. */
  look(order: Order, progress: (progress: Progress) => void): Promise<Finding | undefined> {
    return this.#ask({ ask: 'look', order }, { is: 'failed', why: 'BROKEN' }, (told) => {
      if (told.tells === 'progress') progress(told)
      return told.tells === 'finding' ? told.finding : undefined
    })
  }

  /** The SHA-256 of a file; empty where it cannot be read any more, undefined if it was stopped. */
  sum(file: Blob): Promise<string | undefined> {
    return this.#ask({ ask: 'sum', file }, '', (told) => told.tells === 'sum' ? told.sum ?? '' : undefined)
  }

  /** Ends what is going on. A worker that looks hears nothing, so it is ended, too. */
  stop(): void {
    this.#abandon?.()
  }

  #ask<T>(request: Request, broken: T, answer: (told: Told) => T | undefined): Promise<T | undefined> {
    const asked = this.#last.then(() => this.#answered(request, broken, answer))
    this.#last = asked
    return asked
  }

  #answered<T>(request: Request, broken: T, answer: (told: Told) => T | undefined): Promise<T | undefined> {
    return new Promise((resolve) => {
      const listening = new AbortController()
      const settle = (value: T | undefined, over: boolean): void => {
        listening.abort()
        this.#abandon = undefined
        if (over) this.#end()
        resolve(value)
      }
      try {
        this.prepare()
      } catch {
        settle(broken, true)
      }
      this.#abandon = () => { settle(undefined, true) }
      const { signal } = listening
      this.#worker?.addEventListener('message', (event: MessageEvent<Told>) => {
        const value = answer(event.data)
        if (value !== undefined) settle(value, false)
      }, { signal })
      this.#worker?.addEventListener('error', () => { settle(broken, true) }, { signal })
      this.#worker?.postMessage(request)
    })
  }

  #end(): void {
    this.#worker?.terminate()
    this.#worker = undefined
  }
}

function startLooker(): Worker {
  return new Worker(new URL('./looker.ts', import.meta.url), { type: 'module' })
}
