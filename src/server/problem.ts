import { STATUS_CODES } from 'node:http'

export const PROBLEM_TYPE = 'application/problem+json'

/** What an error says beyond its status; the members are those of RFC 9457, `errors` is ours. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  /** The parameters that are wrong. */
  errors?: { parameter: string; detail: string }[]
}

/**
 * A problem without a type of its own: its title is that of the status (RFC 9457, 4.2.1).
 *
 * @param detail what is wrong and what to do, for people
 */
export function problemOf(status: number, detail: string, errors?: Problem['errors']): Problem {
  const title = STATUS_CODES[status] ?? 'Error'
  return { type: 'about:blank', title, status, detail, ...(errors ? { errors } : {}) }
}
