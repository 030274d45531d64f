import { afterAll, vi } from 'vitest'

/** Unit tests of one worker share its modules: what a file put in place of the world ends with the file. */
afterAll(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
