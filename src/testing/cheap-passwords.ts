import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

type Cost = { mostRounds: number }
type Exchanged = typeof crypto.pbkdf2 & { cost?: Cost }

const present: Exchanged = crypto.pbkdf2

/**
 * Vitest's set-up of the integration tests. Hashing a password costs a quarter of a second of a processor, as it should,
 * and the tests make and sign in hundreds of accounts. Here it costs a tenth; what is hashed, stored and compared stays
 * as it is. A test that is about that cost asks for all of it. The process, and with it the function, is the same in
 * all files.
 */
export const passwordCost: Cost = present.cost ?? { mostRounds: 60_000 }

if (!present.cost) {
  const derive = (...[password, salt, iterations, length, digest, done]: Parameters<typeof crypto.pbkdf2>) =>
    present(password, salt, Math.min(iterations, passwordCost.mostRounds), length, digest, done)
  Object.assign(crypto, { pbkdf2: Object.assign(derive, { cost: passwordCost }) })
  // Also for those who import the function by its name.
  syncBuiltinESMExports()
}
