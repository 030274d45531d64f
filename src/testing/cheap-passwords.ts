import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

type Cost = { mostRounds: number }
type Exchanged = typeof crypto.pbkdf2 & { cost?: Cost }

const present: Exchanged = crypto.pbkdf2

/**
 * Vitest's set-up of the integration tests. Hashing a password deliberately costs a quarter of a second of CPU
 * time, and the tests create and sign in hundreds of accounts. Here it costs a tenth; hashing, storing and
 * comparing are otherwise unchanged. A test about that cost can request all of it. The process, and with it the
 * function, is shared by all files.
 */
export const passwordCost: Cost = present.cost ?? { mostRounds: 60_000 }

if (!present.cost) {
  const derive = (...[password, salt, iterations, length, digest, done]: Parameters<typeof crypto.pbkdf2>) =>
    present(password, salt, Math.min(iterations, passwordCost.mostRounds), length, digest, done)
  Object.assign(crypto, { pbkdf2: Object.assign(derive, { cost: passwordCost }) })
  // Also for named imports of the function.
  syncBuiltinESMExports()
}
