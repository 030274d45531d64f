import { parse } from 'qs-esm'
import { findUnstorableText } from '@/db/storable-input'
import { checkWhere } from './check-where'

/** Per response, for staff; the panel's own pages never request more. */
const MOST_DOCUMENTS = 1000
const MOST_PARAMETERS = 1000
const MOST_LEVELS = 30
/** Page times limit must stay within Postgres's integer range. */
const LAST_PAGE = 1_000_000
const SORT = /^(?:-?\w[\w.-]*(?:,-?\w[\w.-]*)*)?$/
const LOCALE = /^[\w-]{0,20}$/

/**
 * Checks the query string of a Payload request from anybody: Payload passes much of it to Postgres unchecked
 * (3.90). It is parsed as in Payload, so that both see the same.
 *
 * @param query without the question mark, still percent-encoded
 * @param reads whether documents are requested; deleting or updating all matches may use `limit=0`
 * @returns the error message for the client, or null
 */
export function checkQuery(query: string, reads: boolean): string | null {
  if (query === '') return null
  if (!isDecodable(query)) return 'The URL contains invalid percent-encoding.'
  if (query.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS) return 'There are too many parameters.'
  const names = query.split('&').map((pair) => decodeURIComponent(pair.split('=', 1)[0] ?? ''))
  if (names.some((name) => name.split('[').length > MOST_LEVELS)) return 'A parameter is nested too deeply.'
  if (names.some((name) => name.split(/[[\].]+/).some((part) => part in Object.prototype)))
    return 'There is no such parameter.'
  const given = parse(query, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10 })
  if (findUnstorableText(given)) return 'The address contains characters that cannot be stored.'
  return checkParameters(given, reads)
}

/** The same for parameters that do not come from the URL. */
export function checkParameters(given: Record<string, unknown>, reads: boolean): string | null {
  const { where, sort, select, populate, joins, data } = given
  const locales = [given.locale, given.fallbackLocale, given['fallback-locale']]
  return (
    checkPaging(given, reads) ??
    (isWhole(given.depth, 0, 10) ? null : 'depth must be 0 to 10.') ??
    (where === undefined || where === '' ? null : checkWhere(fromJson(where))) ??
    (isSort(sort) ? null : 'sort must name fields.') ??
    (isSelection(select) ? null : 'select must name fields: select[field]=true.') ??
    (isPopulation(populate) ? null : 'populate must name collections: populate[collection][field]=true.') ??
    checkJoins(joins) ??
    (data === undefined || data === '' || isRecord(fromJson(data)) ? null : 'data must be a JSON object.') ??
    (locales.every(isLocale) ? null : 'There is no such locale.')
  )
}

function checkPaging({ limit, page, pagination }: Record<string, unknown>, reads: boolean): string | null {
  const least = reads ? 1 : 0
  if (!isWhole(limit, least, MOST_DOCUMENTS)) return `limit must be ${least} to ${MOST_DOCUMENTS}.`
  if (!isWhole(page, 1, LAST_PAGE)) return `page must be 1 to ${LAST_PAGE}.`
  const isPaged = pagination === undefined || pagination === 'true' || pagination === ''
  return isPaged || !reads || limit !== undefined ? null : 'Responses are always paginated.'
}

function checkJoins(joins: unknown): string | null {
  if (joins === undefined || joins === '') return null
  if (!isRecord(joins)) return 'joins must name fields: joins[field][limit]=10.'
  for (const join of Object.values(joins)) {
    if (join === 'false') continue
    if (!isRecord(join)) return 'joins must name fields: joins[field][limit]=10.'
    const problem = checkPaging(join, true)
    if (problem) return `joins: ${problem}`
    if (join.sort !== undefined && !(typeof join.sort === 'string' && SORT.test(join.sort)))
      return 'joins: sort must name a field.'
    const wrong = join.where === undefined ? null : checkWhere(join.where)
    if (wrong) return `joins: ${wrong}`
  }
  return null
}

const isWhole = (value: unknown, least: number, most: number) =>
  value === undefined ||
  (['string', 'number'].includes(typeof value) &&
    /^\d{1,7}$/.test(String(value)) &&
    Number(value) >= least &&
    Number(value) <= most)

const isSort = (value: unknown) =>
  value === undefined ||
  [value].flat().every((one) => typeof one === 'string' && one.length <= 500 && SORT.test(one))

const isLocale = (value: unknown) => value === undefined || (typeof value === 'string' && LOCALE.test(value))

function isSelection(value: unknown): boolean {
  if (value === undefined || value === '') return true
  if (!isRecord(value)) return false
  return Object.values(value).every(
    (one) => one === 'true' || one === 'false' || (isRecord(one) && isSelection(one)),
  )
}

const isPopulation = (value: unknown) =>
  value === undefined ||
  value === '' ||
  (isRecord(value) && Object.values(value).every((one) => isRecord(one) && isSelection(one)))

/** Payload accepts JSON instead of brackets; invalid JSON is not a filter either. */
function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
