/** `npm run privacy -- export EMAIL` and `erase EMAIL`: answers personal data requests. */
import config from '@payload-config'
import { getPayload, type PayloadRequest } from 'payload'
import { erasePersonalData } from '@/community/privacy/erase-personal-data'
import { findPersonalData } from '@/community/privacy/find-personal-data'
import { runInTransaction } from '@/db/run-in-transaction'
import { privacyWords } from '@/design/panel-words/privacy'
import { privacyCommand } from './commands'
import { explainFailure } from './explain-failure'

async function work<T>(email: string, act: (req: PayloadRequest, email: string) => Promise<T>): Promise<T> {
  const payload = await getPayload({ config })
  return runInTransaction(payload, (req) => act(req, email))
}

try {
  await privacyCommand({
    export: async (email) => console.log(JSON.stringify(await work(email, findPersonalData), null, 2)),
    erase: async (email) => console.log(privacyWords.erased.en(await work(email, erasePersonalData))),
  }).parseAsync()
} catch (error) {
  console.error(explainFailure(error))
  process.exit(1)
}
process.exit(0)
