import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import { openApiDocument } from '../openapi'

type Schema = Record<string, unknown>
type Parameter = { name: string; in: 'path' | 'query'; required: boolean; schema: Schema }
type Described = { content?: Record<string, { schema: Schema }> }
export type DescribedOperation = { parameters: Parameter[]; responses: Record<string, Described> }

const document = openApiDocument({ url: 'https://health.example', name: 'Health' })

/** The operations of the OpenAPI document by their path. */
export const described = Object.fromEntries(
  Object.entries(document.paths as Record<string, { get: DescribedOperation }>).map(([path, { get }]) => [
    path,
    get,
  ]),
)

/** As the document, but without members that it does not name: a client is told of everything that it gets. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inside = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]))
  return inside.type === 'object' && inside.properties ? { ...inside, additionalProperties: false } : inside
}

const ajv = new Ajv({ strict: true, allErrors: true })
addFormats(ajv)
ajv.addKeyword('components')
ajv.addSchema({ $id: 'https://openapi.example/', components: closed(document.components) } as Schema)

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer }

/**
 * Fails unless the OpenAPI document describes this answer of a path: its status, type and every member.
 *
 * @param path as in the document, with `{slug}`
 * @returns the body
 */
export function expectDescribed(path: string, { status, headers, body }: Answer): unknown {
  const response = described[path]?.responses[status]
  expect(response, `${path} answers ${status}: ${body}`).toBeDefined()
  if (!response?.content) return null
  const type = String(headers['content-type'])
  const schema = response.content[type]?.schema
  expect(schema, `${path} answers ${status} with ${type}`).toBeDefined()
  const answer = JSON.parse(body.toString())
  const check = ajv.getSchema(`https://openapi.example/${schema?.$ref}`)
  expect({ isValid: check?.(answer), errors: check?.errors }).toEqual({ isValid: true, errors: null })
  return answer
}
