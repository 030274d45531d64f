import { z } from 'zod'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { PROBLEM_TYPE } from '@/server/problem'
import { API_V1 } from './api-v1'
import { operations } from './operations'
import type { Operation } from './operations/operation'
import { named } from './schemas/answers'

const REFUSALS = {
  400: 'A parameter is unknown or wrong.',
  404: 'There is nothing at this address.',
  405: 'Only GET, HEAD and OPTIONS.',
  410: 'It was withdrawn: remove your copy.',
  414: 'The address is too long.',
  429: 'Too many answers had to be rendered for this network. `Retry-After` says when to try again.',
  503: 'Not available at the moment. `Retry-After` says when to try again.',
}

const ref = (id: string) => `#/components/schemas/${id}`

/** The OpenAPI 3.1 document of the API, made from the schemas that check its requests and, in tests, its answers. */
export function openApiDocument(site: Pick<SiteView, 'url' | 'name'>): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: `${site.name}: public API`,
      version: '1',
      description:
        'Published answers, their authors, symptoms and comments. A version stays as it is for at least two years after the next one begins; new members, parameters and operations may be added to it at any time.',
    },
    servers: [{ url: site.url + API_V1 }],
    paths: Object.fromEntries(operations.map((one) => [one.path, { get: describe(one) }])),
    components: { schemas: componentSchemas() },
  }
}

function describe({ id, path, parameters, answer }: Operation): Record<string, unknown> {
  const hasSlug = path.includes('{slug}')
  const refusals = Object.entries(REFUSALS)
    // Lists are never withdrawn.
    .filter(([status]) => status !== '410' || hasSlug)
    .map(([status, description]) => [
      status,
      { description, content: { [PROBLEM_TYPE]: { schema: { $ref: ref('Problem') } } } },
    ])
  return {
    operationId: id,
    summary: stringsFor('en').developers.operations[id],
    parameters: [...(hasSlug ? [slugInPath] : []), ...queryParameters(parameters)],
    responses: {
      200: {
        description: 'The answer, with an `ETag` for `If-None-Match`.',
        content: { 'application/json': { schema: { $ref: ref(nameOf(answer)) } } },
      },
      ...(hasSlug ? { 301: { description: 'It has another slug now: `Location` leads there.' } } : {}),
      304: { description: 'Unchanged since the answer with this `ETag`.' },
      ...Object.fromEntries(refusals),
    },
  }
}

const slugInPath = {
  name: 'slug',
  in: 'path',
  required: true,
  schema: { type: 'string', maxLength: 120, pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
}

function queryParameters(parameters: z.ZodObject): Record<string, unknown>[] {
  // What a transformed parameter becomes is what clients know: a whole number.
  const { properties = {} } = z.toJSONSchema(parameters, { io: 'output' })
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = typeof property === 'object' ? property : {}
    const required = !parameters.shape[name]?.safeParse(undefined).success
    return { name, in: 'query', required, ...(description ? { description } : {}), schema }
  })
}

function nameOf(answer: z.ZodType): string {
  const name = named.get(answer)?.id
  if (name === undefined) throw new Error('an answer of the public API has no name')
  return name
}

/** New members may be added to a version, so that objects are open. */
function componentSchemas(): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(named, {
    io: 'output',
    uri: ref,
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties
    },
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _, $schema: __, id: ___, ...schema }]) => [name, schema]),
  )
}
