import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = {
  '@payload-config': fileURLToPath(new URL('./payload.config.ts', import.meta.url)),
  '@': fileURLToPath(new URL('./src', import.meta.url)),
}

/** Tests that replace or reload modules, which the other tests of their worker would get too. */
const ALONE = 'src/**/*.alone.test.{ts,tsx}'

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/**/*.int.test.ts', ALONE],
          setupFiles: ['src/testing/leave-nothing.ts'],
          // Modules are loaded once a worker instead of once a file, which took half of the time.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: { name: 'unit-alone', include: [ALONE], testTimeout: 60_000 },
      },
      {
        resolve: { alias },
        test: {
          name: 'int',
          include: ['src/**/*.int.test.ts'],
          globalSetup: ['src/testing/data-dirs.ts'],
          setupFiles: ['src/testing/start-database.ts', 'src/testing/cheap-passwords.mjs'],
          // Two processes, two Payloads: the config is loaded twice instead of once per file. While the sources are
          // checked and built beside them, one of them uses what the other leaves idle.
          maxWorkers: 2,
          isolate: false,
          // Vitest refuses projects with different numbers of workers in one group.
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Postgres and child processes may be slow on a busy machine.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
