import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import './capture-preflight'
import { lookOf } from './look.fixture'
import type { Request } from './looker'
import { CHOICE } from './send-choice.fixture'
import { bring } from './words.fixture'

/** Finds two Teredo packets in every file, when the test says so. */
class StubWorker extends EventTarget {
  static all: StubWorker[] = []
  readonly asked: Request[] = []
  ended = false

  constructor() {
    super()
    StubWorker.all.push(this)
  }

  postMessage(request: Request): void { this.asked.push(request) }
  terminate(): void { this.ended = true }

  async find(): Promise<void> {
    const finding = { is: 'found', look: lookOf(), excerpt: { blob: new Blob(['teredo']), sha256: 'abc' } }
    this.dispatchEvent(new MessageEvent('message', { data: { tells: 'finding', finding } }))
    await settled()
  }
}

async function settled(): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve) })
}

function part(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(selector)
  return found
}

async function choose(...names: string[]): Promise<StubWorker> {
  const input = part('input[type=file]') as HTMLInputElement
  Object.defineProperty(input, 'files', { configurable: true, value: names.map((name) => new File(['x'], name)) })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
  const worker = StubWorker.all.at(-1)
  if (!worker) throw new Error('no worker')
  return worker
}

function submit(): Event {
  const event = new Event('submit', { cancelable: true })
  part('form').dispatchEvent(event)
  return event
}

describe('capture-preflight', () => {
  beforeEach(() => {
    StubWorker.all = []
    vi.stubGlobal('Worker', StubWorker)
    bring({ 'send.choose': 'Choose first.', 'preflight.tooMany': 'Only {0}.', 'preflight.said': '{0}: {1} of {2}' })
    const page = document.createElement('div')
    page.innerHTML = `<p data-plain></p><p data-script hidden></p><capture-preflight files="2"><form>
      <input type="file" name="capture"><input type="checkbox" name="includePayload"><div data-part="looks"></div>
      <p data-part="said"></p>${CHOICE}</form></capture-preflight>`
    document.body.append(page)
  })

  afterEach(() => {
    document.body.replaceChildren()
    vi.unstubAllGlobals()
  })

  it('takes the place of the plain form', () => {
    expect(part('[data-plain]').hidden).toBe(true)
    expect(part('[data-script]').hidden).toBe(false)
  })

  it('prepares nothing once it is gone', async () => {
    document.body.replaceChildren()
    await new Promise((resolve) => { setTimeout(resolve, 600) })
    expect(StubWorker.all).toHaveLength(0)
  })

  it('never lets the form go by itself', async () => {
    expect(submit().defaultPrevented).toBe(true)
    await settled()
    expect(part('[data-part=said]').textContent).toBe('Choose first.')
  })

  it('looks at one file after the other, and then offers what can go', async () => {
    const worker = await choose('a.pcap', 'b.pcap', 'c.pcap')
    expect(document.querySelectorAll('capture-look')).toHaveLength(2)
    expect(part('[data-part=looks] > .notice').textContent).toBe('Only 2.')
    await worker.find()
    expect(part('[data-part=said]').textContent).toBe('a.pcap: 2 of 3')
    expect(part('send-choice').hidden).toBe(true)
    await worker.find()
    expect(worker.asked).toHaveLength(2)
    expect(part('send-choice').hidden).toBe(false)
  })

  it('drops a look that was overtaken', async () => {
    const first = await choose('a.pcap')
    const second = await choose('b.pcap')
    expect(first.ended).toBe(true)
    await first.find()
    expect(part('send-choice').hidden).toBe(true)
    await second.find()
    expect(part('[data-part=said]').textContent).toContain('b.pcap')
  })

  it('makes the excerpt anew where the wish for its payload changes', async () => {
    const worker = await choose('a.pcap')
    await worker.find()
    const wish = part('input[name=includePayload]') as HTMLInputElement
    wish.checked = true
    wish.dispatchEvent(new Event('change', { bubbles: true }))
    await settled()
    expect((part('button[value=excerpt]') as HTMLButtonElement).disabled).toBe(true)
    expect(worker.asked.map((it) => it.ask === 'look' && it.order.payload)).toEqual([false, true])
    await worker.find()
    expect((part('button[value=excerpt]') as HTMLButtonElement).disabled).toBe(false)
  })
})
