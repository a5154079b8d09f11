import { afterEach, describe, expect, it, vi } from 'vitest'
import { Delivery } from './delivery'
import type { Outcome } from './delivery'

const PARCEL = { name: 'a.pcap', blob: new Blob(['teredo']), sha256: 'abc', packets: 2, of: 3 }

/** A request that is answered as the test says. */
class StubRequest extends EventTarget {
  static last: StubRequest
  readonly upload = new EventTarget()
  readonly headers: Record<string, string> = {}
  method = ''
  body: FormData | undefined
  status = 0
  responseText = ''
  answer: Record<string, string> = {}

  constructor() {
    super()
    StubRequest.last = this
  }

  open(method: string): void { this.method = method }
  setRequestHeader(name: string, value: string): void { this.headers[name] = value }
  getResponseHeader(name: string): string | null { return this.answer[name] ?? null }
  send(body: FormData): void { this.body = body }
  abort(): void { this.dispatchEvent(new Event('abort')) }
}

function form(): HTMLFormElement {
  document.body.innerHTML = '<form action="/submissions"><input name="_csrf" value="token"><input name="note" value="hm">'
    + '<input type="file" name="capture"></form>'
  const made = document.querySelector('form')
  if (!made) throw new Error('no form')
  return made
}

async function answered(status: number, answer: Record<string, string>, text = ''): Promise<Outcome> {
  vi.stubGlobal('XMLHttpRequest', StubRequest)
  const outcome = new Delivery().send(form(), [PARCEL], () => undefined)
  Object.assign(StubRequest.last, { status, answer, responseText: text })
  StubRequest.last.dispatchEvent(new Event('load'))
  return outcome
}

function sentences(outcome: Outcome): string[] {
  return outcome.is === 'refused' ? [...outcome.sentences] : []
}

describe('delivery', () => {
  afterEach(() => { vi.unstubAllGlobals() })

  it('sends the form with these files in place of the chosen ones', async () => {
    expect(await answered(201, { Location: '/s/abc' })).toEqual({ is: 'taken', at: '/s/abc' })
    const { method, headers, body } = StubRequest.last
    expect([method, headers['X-Requested-With']]).toEqual(['POST', 'XMLHttpRequest'])
    expect([body?.get('_csrf'), body?.get('note')]).toEqual(['token', 'hm'])
    const files = body?.getAll('capture') ?? []
    expect(files.map((it) => it instanceof File ? [it.name, it.size] : [])).toEqual([['a.pcap', 6]])
  })

  it('gives the notices of the page that comes back', async () => {
    const outcome = await answered(422, { 'Content-Type': 'text/html;charset=UTF-8' },
      '<main><div class="notice no" data-kind="problems"><h2>No.</h2></div></main>')
    expect(outcome.is === 'refused' && outcome.notices.map((it) => it.textContent)).toEqual(['No.'])
  })

  it('gives the words of an error page, and of a problem', async () => {
    const page = '<main><h1>That was a lot.</h1><p class="lead">Wait an hour.</p><p>Home</p></main>'
    expect(sentences(await answered(429, { 'Content-Type': 'text/html' }, page))).toEqual(['That was a lot.', 'Wait an hour.'])
    const problem = '{"title":"Too large","detail":"Cut it down."}'
    expect(sentences(await answered(413, { 'Content-Type': 'application/problem+json' }, problem)))
      .toEqual(['Too large', 'Cut it down.'])
    expect(sentences(await answered(500, { 'Content-Type': 'application/json' }, 'nonsense'))).toEqual([])
  })

  it('tells that nobody answered, and that it was stopped', async () => {
    vi.stubGlobal('XMLHttpRequest', StubRequest)
    const lost = new Delivery().send(form(), [PARCEL], () => undefined)
    StubRequest.last.dispatchEvent(new Event('error'))
    expect(await lost).toEqual({ is: 'unheard' })
    const delivery = new Delivery()
    const stopped = delivery.send(form(), [PARCEL], () => undefined)
    delivery.stop()
    expect(await stopped).toEqual({ is: 'stopped' })
  })

  it('tells how much has gone', () => {
    vi.stubGlobal('XMLHttpRequest', StubRequest)
    const steps: number[][] = []
    void new Delivery().send(form(), [PARCEL], (sent, all) => { steps.push([sent, all]) })
    StubRequest.last.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded: 3, total: 6 }))
    expect(steps).toEqual([[3, 6]])
  })
})
