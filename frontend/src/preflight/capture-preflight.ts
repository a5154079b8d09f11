import { CaptureLook, headline, problem } from './capture-look'
import { Delivery } from './delivery'
import type { Finding, Limits } from './looking'
import { Lookout } from './lookout'
import { element } from './markup'
import type { Chosen } from './parcel'
import { SendChoice } from './send-choice'
import type { Way } from './send-choice'
import { say, sayOf } from './words'

/**
 * Looks into chosen files before anything is sent, and sends only what its buttons say. The form inside works without it,
 * and then sends the files as they are.
 */
export class CapturePreflight extends HTMLElement {
  readonly #lookout = new Lookout()
  #chosen: readonly Chosen[] = []
  #delivery: Delivery | undefined
  /** Counts what was asked for: who finds it changed has been overtaken. */
  #turn = 0

  connectedCallback(): void {
    for (const part of this.ownerDocument.querySelectorAll<HTMLElement>('[data-plain]')) part.hidden = true
    for (const part of this.ownerDocument.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false
    this.addEventListener('change', this.#onChange)
    this.addEventListener('click', this.#onClick)
    this.addEventListener('toggle', this.#onToggle, { capture: true })
    this.#form?.addEventListener('submit', this.#onSubmit)
    whenIdle(() => { if (this.isConnected) this.#prepare() })
    if (this.#input?.files?.length) void this.#choose(this.#input.files)
  }

  disconnectedCallback(): void {
    this.removeEventListener('change', this.#onChange)
    this.removeEventListener('click', this.#onClick)
    this.removeEventListener('toggle', this.#onToggle, { capture: true })
    this.#form?.removeEventListener('submit', this.#onSubmit)
    this.#lookout.stop()
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector('form')
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector('input[type=file]')
  }

  get #send(): SendChoice | null {
    return this.querySelector<SendChoice>('send-choice')
  }

  /** From here on no network is needed, whatever is chosen: letters and the decoder are there. */
  #prepare(): void {
    this.#lookout.prepare()
    document.fonts.forEach((face) => { void face.load() })
  }

  readonly #onChange = (event: Event): void => {
    if (event.target === this.#input && this.#input?.files) void this.#choose(this.#input.files)
    if (event.target instanceof HTMLInputElement && event.target.name === 'includePayload') void this.#remake()
  }

  readonly #onClick = (event: Event): void => {
    if (event.target instanceof HTMLButtonElement && event.target.value === 'stop') this.#delivery?.stop()
  }

  readonly #onToggle = (event: Event): void => {
    if (event.target instanceof HTMLDetailsElement && event.target.dataset['part'] === 'whole') void this.#sum(this.#turn)
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    const button = event.submitter
    void this.#deliver(button instanceof HTMLButtonElement && button.value === 'whole' ? 'whole' : 'excerpt')
  }

  async #choose(files: FileList): Promise<void> {
    const turn = this.#overtake()
    const most = Number(this.getAttribute('files') ?? Infinity)
    this.#chosen = [...files].slice(0, most).map((file) => ({ file }))
    const looks = this.#chosen.map(({ file }) => {
      const look = new CaptureLook()
      look.begin(file)
      return look
    })
    this.#place(looks, files.length > most ? sayOf(most, 'preflight.tooMany') : '')
    if (!await this.#lookAtAll(turn, (index, finding) => looks[index]?.show(finding), (index, it) => looks[index]?.progress(it))) return
    this.#send?.show(this.#chosen)
    await this.#sum(turn)
  }

  /** With or without what the packets carry: only the excerpts change. */
  async #remake(): Promise<void> {
    if (this.#chosen.length === 0) return
    if (this.#chosen.some((it) => !it.finding)) {
      if (this.#input?.files) await this.#choose(this.#input.files)
      return
    }
    const turn = this.#overtake()
    this.#send?.wait()
    if (!await this.#lookAtAll(turn, () => undefined, () => undefined)) return
    this.#send?.show(this.#chosen)
    this.#say(say('send.remade'))
    await this.#sum(turn)
  }

  /** False: something else was asked for before all was looked at. */
  async #lookAtAll(turn: number, done: (index: number, finding: Finding) => void,
    progress: (index: number, progress: { bytes: number; packets: number }) => void): Promise<boolean> {
    const payload = this.querySelector<HTMLInputElement>('input[name=includePayload]')?.checked ?? false
    for (const [index, chosen] of this.#chosen.entries()) {
      const order = { file: chosen.file, payload, limits: this.#limits() }
      const finding = await this.#lookout.look(order, (it) => { progress(index, it) })
      if (!finding || turn !== this.#turn) return false
      chosen.finding = finding
      done(index, finding)
      this.#say(summary(chosen.file, finding))
    }
    return true
  }

  /** Only where somebody asks for it: it takes as long as reading the file once more. */
  async #sum(turn: number): Promise<void> {
    if (!this.#send?.asksForWhole) return
    for (const chosen of this.#chosen) {
      if (chosen.sha256) continue
      const sha256 = await this.#lookout.sum(chosen.file)
      if (sha256 === undefined || turn !== this.#turn) return
      chosen.sha256 = sha256
      this.#send.sums(this.#chosen)
    }
  }

  async #deliver(way: Way): Promise<void> {
    const parcels = this.#send?.parcels(way) ?? []
    if (!this.#form || !this.#send || this.#delivery) return
    if (parcels.length === 0) {
      this.#say(say(this.#chosen.length === 0 ? 'send.choose' : 'send.notYet'))
      this.#input?.focus()
      return
    }
    const delivery = new Delivery()
    this.#delivery = delivery
    const total = parcels.reduce((sum, it) => sum + it.blob.size, 0)
    this.#send.sending(0, total)
    const outcome = await delivery.send(this.#form, parcels, (sent, all) => this.#send?.sending(sent, all))
    this.#delivery = undefined
    if (outcome.is === 'taken') location.assign(outcome.at)
    else this.#send.tell(outcome)
  }

  #overtake(): number {
    this.#delivery?.stop()
    this.#lookout.stop()
    this.#turn += 1
    return this.#turn
  }

  #place(looks: readonly Node[], note: string): void {
    const notes = [element('p', {}, say('preflight.private'))]
    if (note) notes.push(element('p', { class: 'notice no' }, note))
    this.querySelector('[data-part=looks]')?.replaceChildren(...notes, ...looks)
    this.querySelector('[data-part=none]')?.remove()
    if (this.#send) this.#send.hidden = true
  }

  #limits(): Limits {
    const number = (name: string): number => Number(this.getAttribute(name) ?? 0)
    return {
      decompressedBytes: number('decompressed-bytes'), decompressionRatio: number('decompression-ratio'),
      packets: number('packets'), excerptBytes: number('excerpt-bytes'),
    }
  }

  /** For those who do not see it: once a file, not with every step. */
  #say(sentence: string): void {
    const status = this.querySelector('[data-part=said]')
    if (status) status.textContent = sentence
  }
}

function summary(file: File, finding: Finding): string {
  switch (finding.is) {
    case 'found':
      return say('preflight.said', file.name, finding.look.teredo.packets, finding.look.capture.packets, headline(finding.look))
    case 'problem':
      return `${file.name}: ${problem(finding)}`
    case 'failed':
      return `${file.name}: ${say(`preflight.failed.${finding.why}`)}`
  }
}

function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 2000 })
  else setTimeout(action, 500)
}

customElements.define('capture-preflight', CapturePreflight)
