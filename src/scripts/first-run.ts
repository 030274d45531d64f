/** The very first start: an administrator, and sample content if the database is embedded and empty. */
import config from '@payload-config'
import { sql } from '@payloadcms/db-postgres'
import { getPayload } from 'payload'
import { connectionOf } from '@/db/connection'
import { FIRST_RUN_LOCK } from '@/db/locks'
import { runInTransaction } from '@/db/run-in-transaction'
import { createAdministrator } from '@/desk/users/create-administrator'
import { env } from '@/env'
import { loadSampleContent } from '@/moving/sample-content/load-sample-content'

const payload = await getPayload({ config })
const sampleIsWanted = process.argv[2] === 'with-sample-content' && env.SAMPLE_CONTENT === 'on'

// One transaction: a start killed half-way starts over the next time, and of several concurrent instances only one
// does it.
const account = await runInTransaction(payload, async (req) => {
  const connection = await connectionOf(req)
  await connection.execute(sql`select pg_advisory_xact_lock(${FIRST_RUN_LOCK})`)
  if ((await payload.count({ collection: 'users', req })).totalDocs > 0) return null
  const { totalDocs } = await payload.count({ collection: 'articles', req })
  if (sampleIsWanted && totalDocs === 0) {
    console.log('• Sample content …')
    const { articles } = await loadSampleContent(req)
    console.log(`✓ Sample content (${articles} articles, marked as samples)`)
  }
  return createAdministrator(req, { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD })
})
if (account) {
  const password = env.ADMIN_PASSWORD ? '(as set in ADMIN_PASSWORD)' : account.password
  console.log(`
  The administrator account, shown only once:
    e-mail    ${account.email}
    password  ${password}
`)
}
process.exit(0)
