import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import './live-progress'

class FakeEvents extends EventTarget {
  static last: FakeEvents
  static readonly CLOSED = 2
  readyState = 1
  constructor(readonly url: string) {
    super()
    FakeEvents.last = this
  }
  close(): void { this.readyState = FakeEvents.CLOSED }
  say(data: string): void { this.dispatchEvent(new MessageEvent('message', { data })) }
}

describe('live-progress', () => {
  const reload = vi.fn()

  beforeEach(() => {
    vi.stubGlobal('EventSource', FakeEvents)
    vi.spyOn(location, 'reload').mockImplementation(reload)
    document.body.innerHTML = `<live-progress src="/events" queued="Waiting." analysing="{packets} packets read.">
      <progress></progress><p role="status">Received.</p></live-progress>`
  })

  afterEach(() => {
    document.body.innerHTML = ''
    reload.mockClear()
    vi.unstubAllGlobals()
  })

  it('shows how far the analysis is', () => {
    FakeEvents.last.say('{"state":"ANALYSING","progress":{"bytes":5,"totalBytes":20,"packets":1234}}')
    expect(document.querySelector('[role=status]')?.textContent).toBe('1,234 packets read.')
    expect(document.querySelector('progress')?.value).toBe(5)
  })

  it('asks for the page again when the report is there', () => {
    FakeEvents.last.say('{"state":"DONE"}')
    expect(reload).toHaveBeenCalledOnce()
    expect(FakeEvents.last.readyState).toBe(FakeEvents.CLOSED)
  })

  it('stays where something is shown only once, and says that the report is there', () => {
    const element = document.querySelector('live-progress')
    element?.toggleAttribute('hold', true)
    element?.setAttribute('done', 'The report is ready.')
    FakeEvents.last.say('{"state":"DONE"}')
    expect(reload).not.toHaveBeenCalled()
    expect(document.querySelector('[role=status]')?.textContent).toBe('The report is ready.')
  })

  it('ignores what it cannot read', () => {
    FakeEvents.last.say('not json')
    FakeEvents.last.say('[]')
    expect(document.querySelector('[role=status]')?.textContent).toBe('Received.')
    expect(reload).not.toHaveBeenCalled()
  })

  it('stops listening when it leaves the page', () => {
    document.querySelector('live-progress')?.remove()
    expect(FakeEvents.last.readyState).toBe(FakeEvents.CLOSED)
  })
})
