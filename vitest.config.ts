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
          globalSetup: ['src/testing/start-database.ts'],
          setupFiles: ['src/testing/cheap-passwords.mjs'],
          fileParallelism: false,
          // One process, one Payload: the config is loaded once instead of once per file.
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Postgres and child processes may be slow on a busy machine.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
