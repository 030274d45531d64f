import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'

export type Administrator = { email: string; password: string }

/**
 * Creates the first account.
 *
 * @param given from the settings; a missing password is generated, to be shown once
 * @throws APIError with the reason why the password is refused
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
