import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { recordAudit } from '@/desk/audit-log/record-audit'

/**
 * Sets the allowed false positive rate of the learned spam check, for future comments.
 *
 * @param share of the legitimate comments; 0 turns it off, null uses the default
 */
export async function chooseWronglyHeld(req: PayloadRequest, share: number | null): Promise<void> {
  await runInTransaction(
    req.payload,
    async (own) => {
      const connection = await connectionOf(own)
      const { rows } = await connection.execute(sql`select wrongly_held as share from spam_check for update`)
      const from = rows[0]?.share ?? null
      if (from === share) return
      await connection.execute(sql`update spam_check set wrongly_held = ${share}`)
      await recordAudit(own, {
        action: 'change',
        target: 'settings',
        targetId: 0,
        title: 'Learned spam check',
        details: { wronglyHeld: { from, to: share } },
      })
    },
    req.user,
  )
}
