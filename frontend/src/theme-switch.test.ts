import { beforeEach, describe, expect, it, vi } from 'vitest'
import './theme-switch'

function button(): HTMLButtonElement {
  document.body.innerHTML = '<theme-switch label="Dark theme"></theme-switch>'
  const found = document.querySelector('button')
  if (!found) throw new Error('no button')
  return found
}

function systemPrefersDark(dark: boolean): void {
  vi.stubGlobal('matchMedia', () => ({ matches: dark }))
}

describe('theme-switch', () => {
  beforeEach(() => {
    localStorage.clear()
    delete document.documentElement.dataset['theme']
    systemPrefersDark(false)
  })

  it('puts in a button that says what it does and whether it is on', () => {
    expect(button().getAttribute('aria-label')).toBe('Dark theme')
    expect(button().getAttribute('aria-pressed')).toBe('false')
  })

  it('remembers the other theme than the system has', () => {
    const toggle = button()
    toggle.click()
    expect(document.documentElement.dataset['theme']).toBe('dark')
    expect(localStorage.getItem('theme')).toBe('dark')
    expect(toggle.getAttribute('aria-pressed')).toBe('true')
  })

  it('forgets a choice that the system makes anyway', () => {
    const toggle = button()
    toggle.click()
    toggle.click()
    expect(document.documentElement.dataset['theme']).toBeUndefined()
    expect(localStorage.getItem('theme')).toBeNull()
  })

  it('starts pressed where the system is dark', () => {
    systemPrefersDark(true)
    expect(button().getAttribute('aria-pressed')).toBe('true')
  })
})
