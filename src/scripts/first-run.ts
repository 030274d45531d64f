/** The very first start: an administrator, and sample content where the database is our own and empty. */
import config from '@payload-config'
import { getPayload } from 'payload'
import { runInTransaction } from '@/db/run-in-transaction'
import { env } from '@/env'
import { loadSampleContent } from '@/features/sample-content/load-sample-content'
import { createAdministrator } from '@/features/users/create-administrator'

const payload = await getPayload({ config })
const { totalDocs } = await payload.count({ collection: 'articles' })
const withSample = process.argv[2] === 'with-sample-content' && env.SAMPLE_CONTENT === 'on' && totalDocs === 0

// One transaction: a start that is killed half-way begins anew the next time.
const account = await runInTransaction(payload, async (req) => {
  if (withSample) {
    console.log('• Sample content …')
    const { articles } = await loadSampleContent(req)
    console.log(`✓ Sample content (${articles} articles, marked as samples)`)
  }
  return createAdministrator(req, { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD })
})
const password = env.ADMIN_PASSWORD ? '(as set in ADMIN_PASSWORD)' : account.password
console.log(`
  The administrator's account, shown this once:
    e-mail    ${account.email}
    password  ${password}
`)
process.exit(0)
