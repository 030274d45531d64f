import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/**
 * Runs `work` in a transaction of the request, for endpoints of our own: Payload opens none for them. Operations
 * that are given `req` join it.
 *
 * @returns what `work` returned, after COMMIT succeeded
 * @throws what `work` threw (everything is rolled back) or the error of COMMIT
 */
export async function inTransactionOf<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  await initTransaction(req)
  try {
    const result = await work()
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
