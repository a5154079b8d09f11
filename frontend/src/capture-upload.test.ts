import { describe, expect, it } from 'vitest'
import { sizeInWords } from './capture-upload'

function choose(...sizes: number[]): HTMLInputElement {
  document.body.innerHTML =
    '<capture-upload limit="2048" too-large="Too large."><input type="file" multiple></capture-upload>'
  const input = document.querySelector('input')
  if (!input) throw new Error('no input')
  const files = sizes.map((size, i) => new File([new Uint8Array(size)], `capture-${String(i)}.pcap`))
  Object.defineProperty(input, 'files', { value: files })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  return input
}

function said(): string[] {
  return [...document.querySelectorAll('.chosen li')].map((item) => item.textContent)
}

describe('capture-upload', () => {
  it('tells name and size of each chosen file', () => {
    const input = choose(10, 1536)
    expect(said()).toEqual(['capture-0.pcap10 bytes', 'capture-1.pcap1.5 KB'])
    expect(input.validationMessage).toBe('')
  })

  it('refuses a file over the limit', () => {
    const input = choose(10, 4096)
    expect(said()[1]).toContain('Too large.')
    expect(input.checkValidity()).toBe(false)
  })

  it('says sizes in words', () => {
    expect(sizeInWords(0)).toBe('0 bytes')
    expect(sizeInWords(256 * 1024 * 1024)).toBe('256 MB')
    expect(sizeInWords(1.5 * 1024 ** 3)).toBe('1.5 GB')
  })
})
