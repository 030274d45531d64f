import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'

export type Administrator = { email: string; password: string }

/**
 * Makes the first account.
 *
 * @param given what the settings say; a missing password is made, to be shown once
 * @throws APIError with what is wrong with the password
 */
export async function createAdministrator(
  req: PayloadRequest,
  given: Partial<Administrator>,
): Promise<Administrator> {
  const account = {
    email: given.email ?? 'admin@example.org',
    password: given.password ?? randomBytes(12).toString('base64url'),
  }
  await req.payload.create({
    collection: 'users',
    data: { ...account, name: 'Administrator', role: 'admin' },
    depth: 0,
    req,
  })
  return account
}
