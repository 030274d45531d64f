/**
 * Loaded first by the integration tests (Vitest's set-up) and by all processes of the end-to-end tests (`--import`,
 * hence plain JavaScript). Hashing a password deliberately costs a quarter of a second of CPU time, and the tests
 * create and sign in hundreds of accounts. Here it costs a tenth; hashing, storing and comparing are otherwise
 * unchanged. A test about that cost can request all of it. The process, and with it the function, is shared by all
 * files.
 */
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

const present = crypto.pbkdf2

/** @type {{ mostRounds: number }} */
export const passwordCost = present.cost ?? { mostRounds: 60_000 }

if (!present.cost) {
  const derive = (password, salt, iterations, length, digest, done) =>
    present(password, salt, Math.min(iterations, passwordCost.mostRounds), length, digest, done)
  Object.assign(crypto, { pbkdf2: Object.assign(derive, { cost: passwordCost }) })
  // Also for named imports of the function.
  syncBuiltinESMExports()
}
