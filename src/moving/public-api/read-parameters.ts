import type { z } from 'zod'
import { WrongParameters } from './wrong-parameters'

const MOST_NAMED = 20

/**
 * Checks the parameters of a request.
 *
 * @param schema a strict object: parameters that it does not have are refused, because a client that means one of them
 * would not notice
 * @throws WrongParameters that names each wrong one
 */
export function readParameters<T extends z.ZodObject>(schema: T, query: URLSearchParams): z.infer<T> {
  const repeated = [...new Set(query.keys())].filter((name) => query.getAll(name).length > 1)
  if (repeated.length > 0) {
    throw new WrongParameters(repeated.slice(0, MOST_NAMED).map((name) => wrong(name, 'must be given once')))
  }
  const unknown = [...query.keys()].filter((name) => !Object.hasOwn(schema.shape, name))
  if (unknown.length > 0) {
    const known = Object.keys(schema.shape).join(', ') || 'none'
    const detail = `is not a parameter here; there are: ${known}`
    throw new WrongParameters(unknown.slice(0, MOST_NAMED).map((name) => wrong(name, detail)))
  }
  const read = schema.safeParse(Object.fromEntries(query))
  if (read.success) return read.data
  throw new WrongParameters(
    read.error.issues.slice(0, MOST_NAMED).map(({ path, message }) => wrong(String(path[0]), message)),
  )
}

/** A name as it was sent may be long or have any characters. */
const wrong = (parameter: string, detail: string) => ({ parameter: parameter.slice(0, 100), detail })
