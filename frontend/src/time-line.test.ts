import { beforeEach, describe, expect, it } from 'vitest'
import './time-line'

const LINE = `<time-line data-from="0" data-to="16000" closer="Closer" wider="Wider" earlier="Earlier" later="Later">
  <div class="strips"><svg viewBox="0 0 1000 40"></svg><div class="labels"><span>00:00:00</span> <span>00:00:16</span></div></div>
</time-line>`

const view = (): string | null | undefined => document.querySelector('svg')?.getAttribute('viewBox')
const labels = (): string[] => [...document.querySelectorAll('.labels span')].map((it) => it.textContent)
const press = (name: string): void => { document.querySelector<HTMLButtonElement>(`.${name}`)?.click() }

describe('time-line', () => {
  beforeEach(() => {
    const page = document.createElement('main')
    page.innerHTML = LINE
    document.body.replaceChildren(page)
  })

  it('comes closer to the middle, and says of which time that is', () => {
    press('closer')
    expect(view()).toBe('250 0 500 40')
    expect(labels()).toEqual(['00:00:04', '00:00:12'])
    press('closer')
    expect(labels()).toEqual(['00:00:06.000', '00:00:10.000'])
    press('wider')
    press('later')
    expect(view()).toBe('500 0 500 40')
    press('wider')
    expect(view()).toBe('0 0 1000 40')
    expect(labels()).toEqual(['00:00:00', '00:00:16'])
  })

  it('goes no further than there is something to see', () => {
    expect(document.querySelector('.earlier')?.getAttribute('aria-disabled')).toBe('true')
    press('earlier')
    expect(view()).toBe('0 0 1000 40')
    for (let i = 0; i < 9; i++) press('closer')
    expect(view()).toBe('468.75 0 62.5 40')
    expect(document.querySelector('.closer')?.getAttribute('aria-disabled')).toBe('true')
  })
})
