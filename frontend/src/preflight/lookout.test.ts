import { describe, expect, it } from 'vitest'
import { Lookout } from './lookout'

const ORDER = {
  file: new Blob(['x']), payload: false,
  limits: { decompressedBytes: 1, decompressionRatio: 1, packets: 1, excerptBytes: 1 },
}

const PROBLEM = { is: 'problem', problem: 'EMPTY' }

/** A worker that does what the test says. */
class StubWorker extends EventTarget {
  readonly asked: unknown[] = []
  ended = false

  postMessage(request: unknown): void {
    this.asked.push(request)
  }

  terminate(): void {
    this.ended = true
  }

  tell(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

function watched(): { lookout: Lookout; workers: StubWorker[] } {
  const workers: StubWorker[] = []
  const lookout = new Lookout(() => {
    const worker = new StubWorker()
    workers.push(worker)
    return worker as unknown as Worker
  })
  return { lookout, workers }
}

async function settled(): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve) })
}

describe('lookout', () => {
  it('asks for one thing after the other, of one worker', async () => {
    const { lookout, workers } = watched()
    const steps: number[] = []
    const first = lookout.look(ORDER, ({ packets }) => { steps.push(packets) })
    const second = lookout.sum(ORDER.file)
    await settled()
    expect(workers[0]?.asked).toHaveLength(1)
    workers[0]?.tell({ tells: 'progress', bytes: 1, packets: 7 })
    workers[0]?.tell({ tells: 'finding', finding: PROBLEM })
    expect(await first).toEqual(PROBLEM)
    await settled()
    workers[0]?.tell({ tells: 'sum', sum: 'abc' })
    expect(await second).toBe('abc')
    expect(steps).toEqual([7])
    expect(workers).toHaveLength(1)
  })

  it('is there before anything is asked', async () => {
    const { lookout, workers } = watched()
    lookout.prepare()
    expect(workers).toHaveLength(1)
    void lookout.look(ORDER, () => undefined)
    await settled()
    expect(workers).toHaveLength(1)
  })

  it('ends a worker that is busy, and goes on with a fresh one', async () => {
    const { lookout, workers } = watched()
    const look = lookout.look(ORDER, () => undefined)
    await settled()
    lookout.stop()
    expect(await look).toBeUndefined()
    expect(workers[0]?.ended).toBe(true)
    const again = lookout.look(ORDER, () => undefined)
    await settled()
    workers[1]?.tell({ tells: 'finding', finding: PROBLEM })
    expect(await again).toEqual(PROBLEM)
  })

  it('lets an idle worker be', () => {
    const { lookout, workers } = watched()
    lookout.prepare()
    lookout.stop()
    expect(workers[0]?.ended).toBe(false)
  })

  it('tells that this browser cannot look', async () => {
    const { lookout, workers } = watched()
    const look = lookout.look(ORDER, () => undefined)
    await settled()
    workers[0]?.dispatchEvent(new Event('error'))
    expect(await look).toEqual({ is: 'failed', why: 'BROKEN' })
    const none = new Lookout(() => { throw new Error('refused') })
    expect(await none.look(ORDER, () => undefined)).toEqual({ is: 'failed', why: 'BROKEN' })
  })
})
