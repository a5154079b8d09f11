const DARK = '(prefers-color-scheme: dark)'

/** Switches between light and dark. It puts its own button in, so that without JavaScript none is there. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('button')) return
    const button = document.createElement('button')
    button.type = 'button'
    button.setAttribute('aria-label', this.getAttribute('label') ?? '')
    button.title = this.getAttribute('label') ?? ''
    button.append(disc())
    button.addEventListener('click', onClick)
    this.append(button)
    show(button)
  }
}

function onClick(event: Event): void {
  const button = event.currentTarget
  if (!(button instanceof HTMLButtonElement)) return
  choose(isDark() ? 'light' : 'dark')
  show(button)
}

/** A choice that equals the system's preference is forgotten, so that the page follows the system again. */
function choose(theme: 'light' | 'dark'): void {
  const root = document.documentElement
  const preferred = matchMedia(DARK).matches ? 'dark' : 'light'
  if (theme === preferred) delete root.dataset['theme']
  else root.dataset['theme'] = theme
  try {
    if (theme === preferred) localStorage.removeItem('theme')
    else localStorage.setItem('theme', theme)
  } catch {
    // Storage may be forbidden: the choice then lasts for this page.
  }
}

function show(button: HTMLButtonElement): void {
  button.setAttribute('aria-pressed', String(isDark()))
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme']
  return chosen ? chosen === 'dark' : matchMedia(DARK).matches
}

/** A disc, half of it filled. */
function disc(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('width', '20')
  svg.setAttribute('height', '20')
  svg.setAttribute('aria-hidden', 'true')
  const circle = document.createElementNS(svg.namespaceURI, 'circle')
  for (const [name, value] of [['cx', '10'], ['cy', '10'], ['r', '7.2']] as const) circle.setAttribute(name, value)
  const half = document.createElementNS(svg.namespaceURI, 'path')
  half.setAttribute('d', 'M10 2.8a7.2 7.2 0 0 1 0 14.4z')
  svg.append(circle, half)
  return svg
}

customElements.define('theme-switch', ThemeSwitch)
