import type { Category, Counted, Else } from '@decoder'
import { sizeInWords } from './amounts'
import { element, found } from './markup'
import { knows, say, sayOf } from './words'

/** A line of a list: what was found, and how much of it. */
interface Line {
  readonly what: (Node | string)[]
  readonly amount: string
}

/** So many lines stand there; the rest unfolds. */
const SHOWN = 3

/** Says what is in a file besides Teredo, in plain words: what is told of people first. */
export class CaptureContents extends HTMLElement {
  show(rest: Else): void {
    const groups = GROUPS.filter((group) => rest[group].length > 0)
    this.replaceChildren(element('p', {}, this.#summary(rest, groups.length > 0)))
    if (groups.length === 0) return
    this.append(element('dl', { class: 'contents' }, ...groups.map((group) => entry(group, rest))))
  }

  #summary(rest: Else, any: boolean): string {
    if (rest.packets > 0) return sayOf(rest.packets, 'preflight.else.packets', sizeInWords(rest.bytes))
    return say(any ? 'preflight.else.names' : 'preflight.else.nothing')
  }
}

const GROUPS: readonly Category[] =
  ['cleartext', 'names', 'dnsNames', 'tlsNames', 'httpHosts', 'hosts', 'ports', 'macAddresses']

function entry(group: Category, rest: Else): HTMLElement {
  const lines = linesOf(group, rest)
  const unlisted = rest.more[group] ?? 0
  const term = element('dt', {}, element('strong', {}, say(`preflight.${group}`)), ' ',
    element('span', { class: 'how-many' }, (lines.length + unlisted).toLocaleString('en')),
    element('span', { class: 'meaning' }, say(`preflight.${group}.meaning`)))
  const shown = element('dd', {}, list(lines.slice(0, SHOWN)))
  if (lines.length > SHOWN) shown.append(folded(lines.slice(SHOWN), unlisted))
  const kind = group === 'cleartext' ? 'grave' : ''
  return element('div', { class: kind, 'data-group': group }, term, shown)
}

function folded(lines: readonly Line[], unlisted: number): HTMLElement {
  const details = element('details', {},
    element('summary', {}, sayOf(lines.length + unlisted, 'preflight.more')), list(lines))
  if (unlisted > 0) details.append(element('p', { class: 'fine' }, sayOf(unlisted, 'preflight.unlisted')))
  return details
}

function list(lines: readonly Line[]): HTMLElement {
  return element('ul', { class: 'found' }, ...lines.map((line) => {
    const item = element('li', {}, element('span', { class: 'what' }, ...line.what))
    if (line.amount) item.append(' ', element('span', { class: 'amount' }, line.amount))
    return item
  }))
}

function linesOf(group: Category, rest: Else): Line[] {
  switch (group) {
    case 'cleartext':
      return rest.cleartext.map((it) => ({ what: [it.protocol], amount: packets(it.packets) }))
    case 'names':
      return rest.names.map((it) => ({ what: [kind(`preflight.name.${it.kind}`), ' ', found(it.value)], amount: '' }))
    case 'dnsNames':
    case 'tlsNames':
    case 'httpHosts':
      return rest[group].map(counted)
    case 'hosts':
      return rest.hosts.map((it) => ({ what: [found(it.address)], amount: volume(it) }))
    case 'ports':
      return rest.ports.map((it) => ({ what: service(it.transport, it.port), amount: volume(it) }))
    case 'macAddresses':
      return rest.macAddresses.map((address) => ({ what: [found(address)], amount: '' }))
  }
}

function counted(it: Counted): Line {
  return { what: [found(it.name)], amount: packets(it.count) }
}

/** Ports that most people know by another name. */
function service(transport: string, port: number): (Node | string)[] {
  const number = found(`${transport} ${String(port)}`)
  return knows(`preflight.port.${String(port)}`) ? [number, ' ', kind(`preflight.port.${String(port)}`)] : [number]
}

function kind(key: string): HTMLElement {
  return element('span', { class: 'kind' }, say(key))
}

function packets(count: number): string {
  return sayOf(count, 'preflight.packets')
}

function volume(it: { readonly packets: number; readonly bytes: number }): string {
  return `${packets(it.packets)}, ${sizeInWords(it.bytes)}`
}

customElements.define('capture-contents', CaptureContents)
