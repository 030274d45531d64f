import { afterAll, vi } from 'vitest'

/** Unit tests of one worker share its modules: mocks and stubs of a file end with the file. */
afterAll(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
