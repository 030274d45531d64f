import { runInTransaction } from '@/db/run-in-transaction'
import { env } from '@/env'
import { addressKey, redirectPath } from './addresses'
import type { ImportContext } from './context'
import { importRedirect } from './import-redirect'
import type { TermPage } from './mapping'
import type { Outcome } from './outcome'
import { readRecords, recordKey } from './records'
import { countOutcome } from './report'
import type { Survey } from './survey'

/**
 * Leads readers of a category's or tag's old page to the symptom or body system that it is, and remembers it for the links
 * inside the texts.
 */
export async function importTermPages(
  context: ImportContext,
  pages: readonly TermPage[],
  ending?: AbortSignal,
): Promise<void> {
  const { survey, options, payload } = context
  const own = await readRecords(
    payload,
    survey.siteKey,
    pages.flatMap(({ address }) => keyOf(address, survey)),
  )
  const base = baseOf(survey)
  for (const { address: given, to } of pages) {
    if (ending?.aborted) return
    if (!URL.canParse(given, base)) continue
    const address = new URL(given, base).href
    const key = addressKey(address)
    if (key !== null) context.termPages.set(key, env.PUBLIC_URL + to)
    const from = redirectPath(address)
    const about: Omit<Outcome, 'result'> = { kind: 'redirect', line: 1, title: address, path: to, notes: [] }
    if (from !== null && own.has(recordKey('redirect', from))) {
      countOutcome(context.report, { ...about, result: 'unchanged' })
      continue
    }
    if (options.dryRun) {
      countOutcome(context.report, { ...about, result: 'made' })
      continue
    }
    const batch = await context.batch()
    const made = await runInTransaction(payload, (req) =>
      importRedirect(req, { ...context, records: own }, { address, to, line: 1, batch }),
    )
    if (made) countOutcome(context.report, made)
  }
}

const baseOf = ({ site }: Survey) => `${site.address.replace(/\/+$/u, '')}/`

function keyOf(address: string, survey: Survey): string[] {
  const base = baseOf(survey)
  const from = URL.canParse(address, base) ? redirectPath(new URL(address, base).href) : null
  return from === null ? [] : [recordKey('redirect', from)]
}
