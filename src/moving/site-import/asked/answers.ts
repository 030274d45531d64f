import { APIError, type PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { siteImportWords } from '@/design/panel-words/site-import'
import { isWorkerPresent } from '@/jobs/is-worker-present'
import type { AskedImport, EarlierImport } from './asked-import'
import { earlierImports, newestImport } from './rows'

/** Reports name what is not public; no cache may store them. */
export const headers = { 'Cache-Control': 'no-store' }

export type CurrentImports = {
  current: AskedImport | null
  earlier: EarlierImport[]
  hasWorker: boolean
}

/** What the panel shows: the newest import, and those before. */
export async function currentImports(req: PayloadRequest): Promise<CurrentImports> {
  const current = await newestImport(req)
  return {
    current,
    earlier: await earlierImports(req, current?.id ?? null),
    hasWorker: await isWorkerPresent(req),
  }
}

export const answer = async (req: PayloadRequest, status = 200) =>
  Response.json(await currentImports(req), { status, headers })

/** In the language of the account. */
export const refusal = (req: PayloadRequest, what: keyof typeof siteImportWords.refusal, status: number) =>
  new APIError(speak(siteImportWords, req.i18n.language).refusal[what], status, undefined, true)
