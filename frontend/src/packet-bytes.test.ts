import { beforeEach, describe, expect, it } from 'vitest'
import './packet-bytes'

const PACKET = `<packet-bytes hint="Point." said="Byte {0}, {1}: {2} {3}">
  <table>
    <tr data-from="0" data-to="9"><th>IPv4</th><td><a href="#b-0000">0–9</a></td><td></td></tr>
    <tr data-from="0" data-to="3"><th>Source</th><td><a href="#b-0000">0–3</a></td><td>c0000201 <b class="value">192.0.2.1</b></td></tr>
    <tr data-from="8" data-to="9"><th>Port</th><td><a href="#b-0008">8–9</a></td><td>0dd8 <b class="value">3544</b></td></tr>
  </table>
  <pre class="dump" tabindex="0"><code><span class="hex" data-from="0">c0 00 02 01 00 00 00 00</span><span class="hex" data-from="8">0d d8</span></code></pre>
</packet-bytes>`

const bytes = (): Element[] => [...document.querySelectorAll('.byte')]
const marked = (): string => bytes().filter((it) => it.classList.contains('marked')).map((it) => it.textContent).join(' ')
const row = (): string | undefined => document.querySelector('tr.marked th')?.textContent
const key = (name: string): void => {
  document.querySelector('.dump')?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
}

describe('packet-bytes', () => {
  beforeEach(() => {
    const page = document.createElement('main')
    page.innerHTML = PACKET
    document.body.replaceChildren(page)
  })

  it('marks the bytes of the field that is pointed at, and of the one that has the focus', () => {
    document.querySelectorAll('th')[2]?.dispatchEvent(new Event('pointerover', { bubbles: true }))
    expect(marked()).toBe('0d d8')
    document.querySelectorAll('a')[1]?.focus()
    expect(marked()).toBe('c0 00 02 01')
  })

  it('marks the narrowest field of a byte, and all of its bytes', () => {
    bytes()[9]?.dispatchEvent(new Event('pointerover', { bubbles: true }))
    expect(row()).toBe('Port')
    expect(marked()).toBe('0d d8')
    bytes()[5]?.dispatchEvent(new Event('pointerover', { bubbles: true }))
    expect(row()).toBe('IPv4')
  })

  it('is walked through with the keys, says where it is, and leads to the field', () => {
    key('ArrowDown')
    key('ArrowRight')
    key('ArrowDown')
    expect(document.querySelector('.here')?.textContent).toBe('d8')
    expect(document.querySelector('[role=status]')?.textContent).toBe('Byte 9, d8: Port 3544')
    key('Enter')
    expect(document.activeElement?.textContent).toBe('8–9')
    key('ArrowRight')
    expect(document.querySelector('.here')?.textContent).toBe('d8')
  })

  it('leaves the bytes as they read', () => {
    expect([...document.querySelectorAll('.hex')].map((it) => it.textContent)).toEqual(['c0 00 02 01 00 00 00 00', '0d d8'])
    document.querySelector('packet-bytes')?.dispatchEvent(new Event('pointerleave'))
    expect(marked()).toBe('')
  })
})
