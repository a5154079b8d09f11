import { beforeEach, describe, expect, it } from 'vitest'
import './time-line'

const LINE = `<time-line data-from="0" data-to="16000" closer="Closer" wider="Wider" earlier="Earlier" later="Later">
  <div class="strips"><svg viewBox="0 0 1000 40"></svg><div class="labels"><span>00:00:00</span> <span>00:00:16</span></div></div>
</time-line>`

const view = (): string | null | undefined => document.querySelector('svg')?.getAttribute('viewBox')
const labels = (): string[] => [...document.querySelectorAll('.labels span')].map((it) => it.textContent)
const press = (name: string): void => { document.querySelector<HTMLButtonElement>(`.${name}`)?.click() }

function open(line: string): void {
  const page = document.createElement('main')
  page.innerHTML = line
  document.body.replaceChildren(page)
}

describe('time-line', () => {
  beforeEach(() => { open(LINE) })

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

  it('says of which year it is where there are two, and of which day where there are several', () => {
    open(LINE.replace('16000', String(3 * 86_400_000)))
    expect(labels()).toEqual(['01-01 00:00', '01-04 00:00'])
    open(LINE.replace('16000', String(731 * 86_400_000)))
    expect(labels()).toEqual(['1970-01-01 00:00', '1972-01-02 00:00'])
  })

  it('leaves what is one point in time as it is', () => {
    open(LINE.replace('16000', '0'))
    expect(document.querySelector('.zoom')).toBeNull()
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
