import { describe, expect, it } from 'vitest'
import './capture-drop'

function area(): { drop: HTMLElement; taken: string[] } {
  document.body.innerHTML = '<capture-drop><input type="file" multiple></capture-drop>'
  const drop = document.querySelector<HTMLElement>('capture-drop')
  const input = document.querySelector('input')
  if (!drop || !input) throw new Error('no area')
  const taken: string[] = []
  let files: FileList | null = null
  Object.defineProperty(input, 'files', { get: () => files, set: (value: FileList) => { files = value } })
  drop.addEventListener('change', () => { taken.push(...[...(input.files ?? [])].map((file) => file.name)) })
  return { drop, taken }
}

function carrying(type: string, member: string, names: string[]): Event {
  const event = new Event(type, { bubbles: true, cancelable: true })
  Object.defineProperty(event, member, { value: { files: names.map((name) => new File([], name)) } })
  return event
}

describe('capture-drop', () => {
  it('takes what is dropped as if it had been chosen', () => {
    const { drop, taken } = area()
    drop.dispatchEvent(new Event('dragover', { cancelable: true }))
    expect(drop.hasAttribute('dragging')).toBe(true)
    const event = carrying('drop', 'dataTransfer', ['a.pcap', 'b.pcap'])
    drop.dispatchEvent(event)
    expect([taken, event.defaultPrevented, drop.hasAttribute('dragging')]).toEqual([['a.pcap', 'b.pcap'], true, false])
  })

  it('takes files that are pasted anywhere, and leaves pasted text alone', () => {
    const { taken } = area()
    const text = carrying('paste', 'clipboardData', [])
    document.dispatchEvent(text)
    expect([taken, text.defaultPrevented]).toEqual([[], false])
    document.dispatchEvent(carrying('paste', 'clipboardData', ['c.pcap']))
    expect(taken).toEqual(['c.pcap'])
  })
})
