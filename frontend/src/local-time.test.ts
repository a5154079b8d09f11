import { describe, expect, it } from 'vitest'
import './local-time'

function titleOf(datetime: string): string {
  const element = document.createElement('local-time')
  element.innerHTML = `<time datetime="${datetime}">some time</time>`
  document.body.replaceChildren(element)
  return document.querySelector('time')?.title ?? ''
}

describe('local-time', () => {
  it('gives the local time as the title', () => {
    expect(titleOf('2010-02-17T12:46:40Z')).toContain('2010')
  })

  it('leaves alone what is no time', () => {
    expect(titleOf('yesterday')).toBe('')
  })
})
