import { APIError, createLocalReq, getLocalI18n, type Payload, type PayloadRequest } from 'payload'
import { runInTransaction } from '@/db/run-in-transaction'
import { type Language, languages } from '@/design/languages'
import type { InEachLanguage } from '@/design/panel-words'
import type { Failure } from '@/jobs/describe-failure'

/** Why a plan is not carried out, whatever the checks of a publication say. */
export class PlanRefusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure[0])
  }
}

/** Retryable errors: a timeout, and a locked document. */
const PASSING = [408, 423, 429]

/** Whether a check refused the change for good. */
export function isRefusal(error: unknown): error is APIError {
  if (!(error instanceof APIError)) return false
  return error.status >= 400 && error.status < 500 && !PASSING.includes(error.status)
}

/**
 * A refusal in every language of the panel. The checks speak the language of their request, and the worker does not
 * know who will read it: what was refused is attempted again in each language, and undone in any case.
 *
 * @param message of the refusal, for a language in which the attempt is not refused
 */
export async function inEachLanguage(
  payload: Payload,
  message: string,
  attempt: (req: PayloadRequest) => Promise<void>,
): Promise<InEachLanguage<string>> {
  const said = { en: message, es: message }
  for (const { tag } of languages) said[tag] = (await refusalIn(payload, tag, attempt)) ?? message
  return said
}

async function refusalIn(
  payload: Payload,
  language: Language,
  attempt: (req: PayloadRequest) => Promise<void>,
): Promise<string | null> {
  const i18n = await getLocalI18n({ config: payload.config, language })
  const req = await createLocalReq({ req: { i18n } }, payload)
  try {
    await runInTransaction(req, async () => {
      await attempt(req)
      throw new Error('This was only to hear the refusal.')
    })
  } catch (error) {
    return isRefusal(error) ? error.message : null
  }
  return null
}
