import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

/**
 * Runs `work` in one transaction of its own. Payload operations join it when they are given `req`.
 *
 * @param user for whom; absent for what the system does by itself
 * @returns what `work` returned, after COMMIT succeeded
 * @throws what `work` threw (everything is rolled back) or the error of COMMIT
 */
export async function runInTransaction<T>(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<T>,
  user?: TypedUser | null,
): Promise<T> {
  const req = await createLocalReq(user ? { user } : {}, payload)
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
