import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

/**
 * Runs `work` in one transaction: of the given request (Payload opens none for endpoints of our own), or of a request
 * of its own. Payload operations join it when they are given `req`.
 *
 * @param user for whom a request is made; absent for what the system does by itself
 * @returns what `work` returned, after COMMIT succeeded
 * @throws what `work` threw (everything is rolled back) or the error of COMMIT
 */
export async function runInTransaction<T>(
  source: Payload | PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
  user?: TypedUser | null,
): Promise<T> {
  const req = 'payload' in source ? source : await createLocalReq(user ? { user } : {}, source)
  await initTransaction(req)
  try {
    const result = await work(req)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
