import { expect, it, vi } from 'vitest'
import { progressText, showProgress, sizeText } from './show-progress'

it('says how much is done, how fast, and how long it will take', () => {
  expect(progressText(1200, 4800, 3000)).toBe('1,200 of 4,800, 400 a second, 9 s left')
  expect(progressText(10, 100_000, 10_000)).toBe('10 of 100,000, 1 a second, 27 h 46 min left')
  // Too early to tell.
  expect(progressText(0, 4800, 3000)).toBe('0 of 4,800')
  expect(progressText(1200, 4800, 10)).toBe('1,200 of 4,800')
  expect(progressText(3_400_000, 6_800_000, 2000, sizeText)).toBe(
    '3.4 MB of 6.8 MB, 1.7 MB a second, 2 s left',
  )
})

it('leaves the reason of a failure to whoever reports it', async () => {
  const printed: string[] = []
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0),
  )
  const full = new Error('The disk is full.')
  const outcome = showProgress('Backing up', false, async () => Promise.reject(full))
  await expect(outcome).rejects.toBe(full)
  for (const spy of spies) spy.mockRestore()
  expect(printed.join('')).toContain('Backing up')
  expect(printed.join('')).not.toContain('The disk is full.')
})
