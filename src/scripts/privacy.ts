/** `npm run privacy -- export EMAIL` and `erase EMAIL`: what somebody who asks for their data has a right to. */
import config from '@payload-config'
import { getPayload, type PayloadRequest } from 'payload'
import { runInTransaction } from '@/db/run-in-transaction'
import { erasePersonalData } from '@/features/privacy/erase-personal-data'
import { findPersonalData } from '@/features/privacy/find-personal-data'
import { tellErased } from '@/features/privacy/tell-erased'
import { privacyCommand } from './commands'
import { explainFailure } from './explain-failure'

async function work<T>(email: string, act: (req: PayloadRequest, email: string) => Promise<T>): Promise<T> {
  const payload = await getPayload({ config })
  return runInTransaction(payload, (req) => act(req, email))
}

try {
  await privacyCommand({
    export: async (email) => console.log(JSON.stringify(await work(email, findPersonalData), null, 2)),
    erase: async (email) => console.log(tellErased(await work(email, erasePersonalData))),
  }).parseAsync()
} catch (error) {
  console.error(explainFailure(error))
  process.exit(1)
}
process.exit(0)
