import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = {
  '@payload-config': fileURLToPath(new URL('./payload.config.ts', import.meta.url)),
  '@': fileURLToPath(new URL('./src', import.meta.url)),
}

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/**/*.int.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'int',
          include: ['src/**/*.int.test.ts'],
          globalSetup: ['src/testing/start-database.ts'],
          setupFiles: ['src/testing/cheap-passwords.ts'],
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
