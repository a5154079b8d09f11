/** What the server says about a submission, as far as this element reads it. */
interface Submission {
  state: string
  progress?: { bytes?: number; totalBytes?: number; packets?: number }
}

const FINAL = ['DONE', 'FAILED', 'WITHDRAWN']

/**
 * Follows the analysis of a submission, and shows the report when there is one. With the attribute "hold" the page stays,
 * because something on it is shown only once.
 */
class LiveProgress extends HTMLElement {
  #events: EventSource | undefined

  connectedCallback(): void {
    const source = this.getAttribute('src')
    if (!source || typeof EventSource === 'undefined') return
    this.#events = new EventSource(source)
    this.#events.addEventListener('message', (event: MessageEvent<string>) => { this.#onMessage(event.data) })
    this.#events.addEventListener('error', () => { this.#onError() })
  }

  disconnectedCallback(): void {
    this.#events?.close()
  }

  #onMessage(data: string): void {
    const submission = parse(data)
    if (!submission) return
    if (FINAL.includes(submission.state)) this.#events?.close()
    if (FINAL.includes(submission.state) && !this.hasAttribute('hold')) location.reload()
    else show(this, submission)
  }

  /** A stream that ended for good is no error to the reader: the page is asked for anew instead. */
  #onError(): void {
    if (this.#events?.readyState !== EventSource.CLOSED || this.hasAttribute('hold')) return
    setTimeout(() => { location.reload() }, 3000)
  }
}

function parse(data: string): Submission | undefined {
  try {
    const value: unknown = JSON.parse(data)
    return isSubmission(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isSubmission(value: unknown): value is Submission {
  return typeof value === 'object' && value !== null && 'state' in value && typeof value.state === 'string'
}

/** The sentences stand in the page, as attributes named after the state. */
function show(around: Element, submission: Submission): void {
  const { bytes = 0, totalBytes = 0, packets = 0 } = submission.progress ?? {}
  const bar = around.querySelector('progress')
  if (bar && submission.state === 'ANALYSING' && totalBytes > 0) {
    bar.max = totalBytes
    bar.value = bytes
  }
  if (bar && FINAL.includes(submission.state)) bar.value = bar.max
  const sentence = around.getAttribute(submission.state.toLowerCase())
  const text = around.querySelector('[role=status]')
  if (!text || !sentence) return
  const said = sentence.replace('{packets}', packets.toLocaleString('en'))
  if (text.textContent !== said) text.textContent = said
}

customElements.define('live-progress', LiveProgress)
