import { APIError, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { readId } from '@/db/read-id'
import { type PanelWords, speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'

/** The id in the URL of a staff request. */
export function staffRequestId(req: PayloadRequest, name = 'id'): number {
  if (!req.user) throw new Forbidden(req.t)
  const id = readId(String(req.routeParams?.[name] ?? ''))
  if (id === null) throw new NotFound(req.t)
  return id
}

/**
 * The JSON body of a request to an endpoint of ours, held to a schema.
 *
 * @throws APIError 400 that says what is wrong first: in the schema's own words, else in zod's with the part's name
 */
export async function readJson<T>(req: PayloadRequest, schema: z.ZodType<T>): Promise<T> {
  const { language } = req.i18n
  const words = speak(refusalWords, language)
  const body: unknown = await Promise.resolve(req.json?.()).catch(() => {
    throw new APIError(words.noJson, 400, undefined, true)
  })
  const input = schema.safeParse(body ?? {}, { error: nameThePart(language) })
  if (input.success) return input.data
  throw new APIError(input.error.issues[0]?.message ?? words.incomplete, 400, undefined, true)
}

const zodWords = {
  reason: { en: z.locales.en().localeError, es: z.locales.es().localeError },
} satisfies PanelWords

const nameThePart =
  (language: string): z.core.$ZodErrorMap =>
  (issue) => {
    const said = speak(zodWords, language).reason(issue)
    const reason = typeof said === 'string' ? said : said?.message
    return speak(refusalWords, language).wrongRequest(`${issue.path?.join('.') || 'body'}: ${reason}`)
  }
