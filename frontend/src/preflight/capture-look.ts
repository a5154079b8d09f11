import type { Conversation, Look } from '@decoder'
import { sizeInWords, timeSpan } from './amounts'
import { CaptureContents } from './capture-contents'
import type { Finding } from './looking'
import type { Progress } from './lookout'
import { element, found } from './markup'
import { knows, say, sayOf, written } from './words'

/** Shows what a look at one file has found, and before that, how far it has come. */
export class CaptureLook extends HTMLElement {
  #file: File | undefined

  /** A file that is not looked at yet. */
  begin(file: File): void {
    this.#file = file
    const name = element('h2', { class: 'file' }, found(file.name))
    this.replaceChildren(element('section', {}, name, element('p', { class: 'fine' }, say('preflight.waiting'))))
  }

  progress({ bytes, packets }: Progress): void {
    const size = this.#file?.size ?? 0
    const bar = this.querySelector('progress') ?? this.#startBar()
    bar.max = Math.max(size, 1)
    bar.value = bytes
    const text = this.querySelector('.fine')
    if (text) text.textContent = say('preflight.looking', sizeInWords(bytes), sizeInWords(size), written(packets))
  }

  show(finding: Finding): void {
    if (!this.#file) return
    const section = element('section', {}, ...this.#content(this.#file, finding))
    this.replaceChildren(section)
    if (finding.is === 'found') this.#showRest(section, finding.look)
  }

  /** The long lists, in a task of their own: between the two the page can answer. */
  #showRest(section: HTMLElement, look: Look): void {
    setTimeout(() => { section.append(...conversations(look.conversations), ...rest(look)) })
  }

  #startBar(): HTMLProgressElement {
    const bar = element('progress', { 'aria-label': say('preflight.looking.label', this.#file?.name ?? '') })
    this.querySelector('.fine')?.before(bar)
    return bar
  }

  #content(file: File, finding: Finding): Node[] {
    switch (finding.is) {
      case 'found':
        return foundIn(file, finding.look)
      case 'problem':
        return trouble(file, problem(finding), say('preflight.notSent'))
      case 'failed':
        return trouble(file, say(`preflight.failed.${finding.why}`), '')
    }
  }
}

/** Why a file is none that can be read. */
export function problem(finding: Extract<Finding, { is: 'problem' }>): string {
  const why = say(`problem.${finding.problem}`)
  return finding.linkTypes ? `${why} ${say('problem.linkTypes', finding.linkTypes.join(', '))}` : why
}

function trouble(file: File, sentence: string, consequence: string): Node[] {
  const notice = element('div', { class: 'notice no' },
    element('h3', { class: 'file' }, found(file.name)), element('p', {}, sentence))
  if (consequence) notice.append(element('p', {}, consequence))
  return [notice]
}

function foundIn(file: File, look: Look): Node[] {
  const parts: Node[] = [
    element('p', { class: 'eyebrow' }, ...particulars(file, look)),
    element('h2', { class: 'answer-line' }, headline(look)),
    element('p', { class: 'lead' }, say(`hypothesis.${look.answer}.lead`)),
  ]
  if (!look.certain) parts.push(element('p', { class: 'verdict' }, say('report.hedge')))
  if (look.capture.end !== 'COMPLETE') parts.push(element('p', { class: 'verdict no' }, ending(look)))
  if (knows(`hypothesis.${look.answer}.next`)) parts.push(next(look.answer))
  parts.push(facts(look))
  return parts
}

function particulars(file: File, look: Look): (Node | string)[] {
  const { format, compression, firstPacketAt, lastPacketAt } = look.capture
  const packed = compression === 'NONE' ? [] : [say(`compression.${compression}`)]
  const words = [sizeInWords(file.size), say(`format.${format}`), ...packed].map((word) => ` · ${word}`)
  const parts: (Node | string)[] = [element('bdi', { class: 'file' }, file.name), ...words]
  if (firstPacketAt && lastPacketAt) parts.push(' · ', ...timeSpan(firstPacketAt, lastPacketAt))
  return parts
}

/** The sentence that the report would open with. */
export function headline(look: Look): string {
  const sentence = say(`hypothesis.${look.answer}.headline`)
  return look.certain ? sentence : say('report.hedged', sentence.charAt(0).toLowerCase() + sentence.slice(1))
}

function ending(look: Look): string {
  const { end, brokenAt = 0, brokenBecause = '' } = look.capture
  return end === 'CUT_SHORT' ? say('preflight.cutShort')
    : say('preflight.broken', written(brokenAt), say(`broken.${brokenBecause}`))
}

function next(answer: string): Node {
  return element('p', {}, element('strong', {}, say('report.next')), ' ', say(`hypothesis.${answer}.next`))
}

function facts(look: Look): Node {
  const { packets } = look.capture
  const senders = new Set(look.conversations.map((it) => it.source.replace(/:\d+$/, ''))).size
  const { duplicates } = look.teredo
  const among = duplicates > 0 ? sayOf(duplicates, 'preflight.teredo.copies', packets) : say('preflight.teredo.of', packets)
  const shown = [fact('report.teredo', look.teredo.packets, among)]
  if (senders > 0) shown.push(fact('report.senders', senders, say('report.senders.note')))
  if (look.teredo.otherOn3544 > 0) shown.push(fact('report.other', look.teredo.otherOn3544, say('report.other.note')))
  return element('dl', { class: 'facts' }, ...shown)
}

function fact(key: string, count: number, note: string): HTMLElement {
  return element('div', {}, element('dt', {}, say(key)),
    element('dd', {}, written(count), ' ', element('small', {}, note)))
}

function conversations(all: readonly Conversation[]): Node[] {
  if (all.length === 0) return []
  const head = ['from', 'to', 'group', 'packets', 'client'].map((column) =>
    element('th', { scope: 'col', class: column === 'packets' ? 'n' : '' }, say(`preflight.talk.${column}`)))
  const table = element('table', {}, element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...all.map(row)))
  const region = { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('preflight.talks') }
  return [element('details', { class: 'talks' }, element('summary', {}, sayOf(all.length, 'preflight.talks.of')),
    element('div', region, table))]
}

function row(it: Conversation): HTMLElement {
  const verdict = it.destinationVerdict ? say(`destination.${it.destinationVerdict}`) : ''
  return element('tr', {},
    element('td', {}, found(it.source)), element('td', {}, found(it.destination)),
    element('td', {}, say(`kindGroup.${it.group}`)), element('td', { class: 'n' }, written(it.packets)),
    element('td', {}, ...(it.client ? [found(it.client), ' '] : []), verdict))
}

function rest(look: Look): Node[] {
  const contents = new CaptureContents()
  contents.show(look.else)
  return [element('h3', { class: 'rest' }, say('preflight.else')), contents]
}

customElements.define('capture-look', CaptureLook)
