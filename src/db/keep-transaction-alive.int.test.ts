import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { testPayload } from '@/testing/payload'
import { connectionOf } from './connection'
import { keepTransactionAlive } from './keep-transaction-alive'
import { runInTransaction } from './run-in-transaction'

let payload: Payload
beforeAll(async () => {
  payload = await testPayload()
})

/** A transaction with an idle timeout of one second that is left alone for two; returns its outcome. */
const leftAlone = (prepare: (req: PayloadRequest) => void) =>
  runInTransaction(payload, async (req) => {
    const connection = await connectionOf(req)
    await connection.execute(sql`set local idle_in_transaction_session_timeout = 1000`)
    prepare(req)
    // Timed by the database: another connection returns after two seconds.
    await (await connectionOf(payload)).execute(sql`select pg_sleep(2)`)
    await connection.execute(sql`select 1`)
    return 'alive'
  }).catch(() => 'ended')

it('a transaction outlives a long computation, and only with signs of life', async () => {
  expect(await leftAlone((req) => keepTransactionAlive(req, 100))).toBe('alive')
  expect(await leftAlone(() => undefined)).toBe('ended')
})

it('stops when the transaction is over, or when it is told', async () => {
  expect(await leftAlone((req) => keepTransactionAlive(req, 100)())).toBe('ended')
})
