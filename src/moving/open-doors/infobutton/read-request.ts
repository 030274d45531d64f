import { z } from 'zod'

/**
 * The parameters that are read. A record system may send more, about the patient too: the server drops those before
 * anything sees or keeps them (server/machine-routes.ts).
 */
export const names = {
  system: 'mainSearchCriteria.v.cs',
  code: 'mainSearchCriteria.v.c',
  displayName: 'mainSearchCriteria.v.dn',
  language: 'informationRecipient.languageCode.c',
  as: 'knowledgeResponseType',
} as const

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^\P{Cc}*$/u)

const schema = z.object({
  system: text(100),
  code: text(130),
  displayName: text(300),
  language: z
    .string()
    .trim()
    .regex(/^(?:[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*)?$/),
  as: z.enum(['', 'text/html', 'text/xml', 'application/xml', 'application/atom+xml', 'application/json']),
})

export type InfobuttonRequest = Omit<z.infer<typeof schema>, 'as'> & { as: 'html' | 'xml' | 'json' }

/** In words for whoever configures the record system. */
export type WrongRequest = { wrong: string; as: InfobuttonRequest['as'] }

/** MedlinePlus Connect's word for Spanish, which record systems are configured with. */
const SPANISH = 'sp'

const formatOf = (type: string): InfobuttonRequest['as'] =>
  /json/i.test(type) ? 'json' : /xml/i.test(type) ? 'xml' : 'html'

/** Reads a URL-based knowledge request (HL7 Infobutton, release 4). */
export function readRequest(query: URLSearchParams): InfobuttonRequest | WrongRequest {
  const sent = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, query.get(name) ?? '']))
  const as = formatOf(sent.as ?? '')
  const read = schema.safeParse({ ...sent, as: (sent.as ?? '').trim().toLowerCase() })
  if (!read.success) {
    const key = String(read.error.issues[0]?.path[0]) as keyof typeof names
    const wrong =
      key === 'as'
        ? `${names.as} must be text/html, text/xml or application/json.`
        : `${names[key]} is too long or has characters that it cannot have.`
    return { wrong, as }
  }
  const { system, code, displayName, language } = read.data
  const isCoded = system !== '' && code !== ''
  if (!isCoded && displayName === '') {
    return { wrong: `Give ${names.system} and ${names.code}, or ${names.displayName}.`, as }
  }
  return { system, code, displayName, language: language === SPANISH ? 'es' : language.toLowerCase(), as }
}
