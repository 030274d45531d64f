import { describe, expect, it } from 'vitest'
import { closeMirrored, mirrorPath } from './mirror-path'

describe('mirrorPath', () => {
  it('negates each x and leaves each y', () => {
    expect(mirrorPath('M1 2L-3 4C5 6 7 8 0 9')).toBe('M-1 2L3 4C-5 6 -7 8 0 9')
  })
})

describe('closeMirrored', () => {
  it('goes back along the mirror image with the handles of each curve in the other order', () => {
    expect(closeMirrored('M0 0C1 0 2 1 2 3L0 5')).toBe('M0 0C1 0 2 1 2 3L0 5L-2 3C-2 1 -1 0 0 0Z')
  })

  it('crosses over where the half does not end in the middle', () => {
    expect(closeMirrored('M0 0L4 1L3 9')).toBe('M0 0L4 1L3 9L-3 9L-4 1L0 0Z')
  })
})
