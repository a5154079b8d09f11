import { sizeInWords } from './amounts'
import type { Outcome } from './delivery'
import { element, found } from './markup'
import { excerpts, wholes } from './parcel'
import type { Chosen, Parcel } from './parcel'
import { say, sayOf, written } from './words'

/** Which of the two ways to send, by the values of their buttons. */
export type Way = 'excerpt' | 'whole'

/** Offers what can be sent, says to the byte what that is, and then how far it has come. */
export class SendChoice extends HTMLElement {
  #links: string[] = []
  #parcels: Record<Way, readonly Parcel[]> = { excerpt: [], whole: [] }

  connectedCallback(): void {
    const template = this.querySelector('template')
    if (template && !this.querySelector('section')) this.append(template.content.cloneNode(true))
  }

  disconnectedCallback(): void {
    this.#dropLinks()
  }

  /** What goes each way; nothing while it is not known to the byte. */
  parcels(way: Way): readonly Parcel[] {
    const parcels = this.#parcels[way]
    return parcels.every((it) => it.sha256 !== '') ? parcels : []
  }

  /** The most bytes that the server takes of a file. */
  get #largest(): number {
    return Number(this.getAttribute('largest') ?? Infinity)
  }

  /** Whether somebody looks at what goes with the whole file. */
  get asksForWhole(): boolean {
    return this.querySelector('details')?.open ?? false
  }

  /** Everything is looked at. */
  show(chosen: readonly Chosen[]): void {
    const largest = this.#largest
    this.#parcels = { excerpt: excerpts(chosen), whole: wholes(chosen, largest) }
    const any = chosen.some((it) => it.finding?.is === 'found')
    this.hidden = !any
    if (!any) return
    const tooLarge = chosen.filter((it) => it.finding?.is === 'found' && it.file.size > largest)
    this.#showExcerpt(this.#parcels.excerpt)
    this.#showWhole(this.#parcels.whole, tooLarge.length)
  }

  /** The excerpt is being made anew: until then nothing can go. */
  wait(): void {
    this.#parcels = { excerpt: [], whole: [] }
    this.#part('excerpt .goes').replaceChildren(element('p', { class: 'fine' }, say('send.remaking')))
    for (const button of this.#buttons()) button.disabled = true
  }

  /** What of the whole files is known by now. */
  sums(chosen: readonly Chosen[]): void {
    const parcels = wholes(chosen, this.#largest)
    this.#parcels = { ...this.#parcels, whole: parcels }
    this.#part('whole .goes').replaceChildren(...parcels.map(goes))
    this.#button('whole').disabled = this.parcels('whole').length === 0
  }

  sending(sent: number, all: number): void {
    const area = this.#part('sending')
    area.hidden = false
    const bar = area.querySelector('progress')
    if (bar) {
      bar.max = Math.max(all, 1)
      bar.value = sent
    }
    const text = area.querySelector('p')
    if (text) text.textContent = say(sent < all ? 'send.sending' : 'send.arrived', sizeInWords(sent), sizeInWords(all))
    for (const button of this.#buttons()) button.disabled = true
  }

  /** It did not go. */
  tell(outcome: Outcome): void {
    this.#part('sending').hidden = true
    for (const button of this.#buttons()) button.disabled = this.parcels(button.value as Way).length === 0
    this.#part('outcome').replaceChildren(...told(outcome))
    this.#part('outcome').querySelector<HTMLElement>('[tabindex]')?.focus()
  }

  #showExcerpt(parcels: readonly Parcel[]): void {
    const [packets, of, bytes] = [sum(parcels, (it) => it.packets), sum(parcels, (it) => it.of), size(parcels)]
    const button = this.#button('excerpt')
    button.hidden = parcels.length === 0
    button.disabled = parcels.length === 0
    button.textContent = say('send.excerpt', packets, of, sizeInWords(bytes))
    this.#part('excerpt [data-any]').hidden = parcels.length === 0
    this.#part('excerpt [data-none]').hidden = parcels.length > 0
    this.#part('excerpt .goes').replaceChildren(...parcels.map(goes))
    this.#dropLinks()
    this.#part('keep .downloads').replaceChildren(...parcels.map((it) => this.#download(it)))
  }

  #showWhole(parcels: readonly Parcel[], tooLarge: number): void {
    const button = this.#button('whole')
    button.hidden = parcels.length === 0
    button.disabled = this.parcels('whole').length === 0
    button.textContent = sayOf(parcels.length, 'send.whole', sizeInWords(size(parcels)))
    this.#part('whole .goes').replaceChildren(...parcels.map(goes))
    this.#part('whole [data-large]').hidden = tooLarge === 0
  }

  #download(parcel: Parcel): HTMLElement {
    const href = URL.createObjectURL(parcel.blob)
    this.#links.push(href)
    const text = say('send.download', parcel.name, sizeInWords(parcel.blob.size))
    return element('li', {}, element('a', { class: 'button plain', href, download: parcel.name }, text))
  }

  #dropLinks(): void {
    this.#links.forEach((link) => { URL.revokeObjectURL(link) })
    this.#links = []
  }

  #part(path: string): HTMLElement {
    const [name = '', ...inside] = path.split(' ')
    const part = this.querySelector<HTMLElement>(`[data-part=${name}] ${inside.join(' ')}`.trim())
    if (!part) throw new Error(`send-choice has no ${path}`)
    return part
  }

  #button(way: Way): HTMLButtonElement {
    const button = this.#buttons().find((it) => it.value === way)
    if (!button) throw new Error(`send-choice has no button ${way}`)
    return button
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('button[type=submit]')]
  }
}

/** To the byte what is sent of one file. */
function goes(parcel: Parcel): HTMLElement {
  const sum = parcel.sha256 ? element('code', { class: 'hash' }, parcel.sha256) : say('send.summing')
  return element('dl', { class: 'particulars' },
    line('send.name', found(parcel.name)),
    line('send.size', `${written(parcel.blob.size)} bytes`),
    line('send.sum', sum))
}

function line(key: string, value: Node | string): HTMLElement {
  return element('div', {}, element('dt', {}, say(key)), element('dd', {}, value))
}

function told(outcome: Outcome): Element[] {
  switch (outcome.is) {
    case 'taken':
      return []
    case 'refused':
      return outcome.notices.length > 0 ? outcome.notices.map(adopted) : [notice(outcome.sentences)]
    case 'unheard':
      return [notice([say('send.unheard')])]
    case 'stopped':
      return [notice([say('send.stopped')])]
  }
}

function notice(sentences: readonly string[]): Element {
  const [first = say('send.failed'), ...others] = sentences
  return element('div', { class: 'notice no', role: 'alert', tabindex: '-1' },
    element('h3', {}, first), ...others.map((it) => element('p', {}, it)))
}

/** A notice of the page that the server would have shown; here the file need not be chosen again. */
function adopted(notice: Element): Element {
  const own = document.importNode(notice, true)
  own.querySelectorAll('[data-plain]').forEach((it) => { it.remove() })
  return own
}

function sum(parcels: readonly Parcel[], of: (parcel: Parcel) => number): number {
  return parcels.reduce((all, it) => all + of(it), 0)
}

function size(parcels: readonly Parcel[]): number {
  return sum(parcels, (it) => it.blob.size)
}

customElements.define('send-choice', SendChoice)
