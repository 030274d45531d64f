import { afterAll, vi } from 'vitest'

/**
 * Unit tests of one worker share its modules: mocks and stubs of a file end with the file. A shared module that cleans
 * up after a test says so with `onTestFinished`: a hook at its top would belong to the first file that loads it.
 */
afterAll(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
