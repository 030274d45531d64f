import { defaultRetention, type Retention, retentionRules } from '@/community/privacy/retention-rules'
import type { JobsLock } from '@/jobs/jobs-lock'

/**
 * Erases readers' private data after its retention period, rule by rule as published.
 *
 * @throws the database's error; nothing is lost then, the next round does the rest
 */
export async function erasePrivateData(lock: Pick<JobsLock, 'query'>): Promise<void> {
  for (const { term, erase } of retentionRules(await readRetention(lock))) {
    for (const statement of erase) {
      await lock.query(statement, statement.includes('$1') && 'count' in term ? [term.count] : [])
    }
  }
}

async function readRetention(lock: Pick<JobsLock, 'query'>): Promise<Retention> {
  const { rows } = await lock.query(`
    select retention_contact_days::int as "contactDays", retention_network_days::int as "networkDays",
      retention_report_days::int as "reportDays", retention_subscription_days::int as "subscriptionDays",
      retention_spam_days::int as "spamDays" from settings limit 1`)
  return { ...defaultRetention, ...rows[0] }
}
