import { describe, expect, it, vi } from 'vitest'
import './copy-button'

describe('copy-button', () => {
  it('copies the code and says so', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    document.body.innerHTML =
      '<copy-button label="Copy" copied="Copied"><pre><code>\ntcpdump -w a.pcap\n</code></pre></copy-button>'
    const button = document.querySelector('button')
    expect(button?.textContent).toBe('Copy')
    button?.click()
    await vi.waitFor(() => { expect(button?.textContent).toBe('Copied') })
    expect(writeText).toHaveBeenCalledWith('tcpdump -w a.pcap')
    expect(document.querySelector('[role=status]')?.textContent).toBe('Copied')
  })
})
