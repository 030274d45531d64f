import fc from 'fast-check'
import { roles, type Who } from '@/access/roles'
import { CALLED, COLLECTIONS, COMMON, NOTHING, OTHERS, READERS, SPECIAL } from './endpoints'
import { actionBody, apiBody, type Body, formBody } from './odd-bodies'
import { oddQuery } from './odd-queries'
import { oddId, oddText, wellFormed } from './odd-values'

export type OddRequest = {
  as: Who
  method: string
  /** The path and query; the sender fills in `:slug` and `:author`. */
  path: string
  headers: Record<string, string>
  body: Body | null
}

const special = Object.entries(SPECIAL).flatMap(([slug, all]) =>
  all.map((one) => one.replace(' /', ` /api/${slug}/`)),
)
const common = fc
  .tuple(fc.constantFrom(...COLLECTIONS), fc.constantFrom(...COMMON))
  .map(([slug, one]) => one.replace(' /', ` /api/${slug}/`).replace(/\/$/, ''))

const endpoint = fc.oneof(
  { weight: 8, arbitrary: common },
  { weight: 6, arbitrary: fc.constantFrom(...special) },
  { weight: 2, arbitrary: fc.constantFrom(...OTHERS, ...NOTHING).map((one) => one.replace(' /', ' /api/')) },
  { weight: 4, arbitrary: fc.constantFrom(...READERS) },
  { weight: 3, arbitrary: fc.constantFrom(...CALLED) },
)

const oddHeaders = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { 'X-Payload-HTTP-Method-Override': 'GET' },
      { 'X-HTTP-Method-Override': 'GET' },
      { 'Accept-Language': 'x'.repeat(200) },
      { Range: 'bytes=9-1' },
      { 'If-None-Match': '"' },
      { RSC: '1' },
      { 'Next-Router-State-Tree': '%5B' },
      { 'Next-Action': 'x' },
      { Cookie: 'symptoms-token=%; payload-theme=%' },
    ),
  },
)

/** Names of nonexistent server actions. */
const NO_ACTIONS = ['x', '0'.repeat(42), '40'.padEnd(42, 'a'), '']

/**
 * One request that no browser of ours would send.
 *
 * @param actions names of the server actions in the build
 */
export function oddRequest(actions: readonly string[]): fc.Arbitrary<OddRequest> {
  const actionHeader = fc
    .oneof({ weight: 4, arbitrary: fc.constantFrom(...actions) }, fc.constantFrom(...NO_ACTIONS))
    .map((id) => ({ 'Next-Action': id }))
  return endpoint.chain((one) => {
    const [method = '', template = ''] = one.split(' ')
    const hasBody = !['get', 'head'].includes(method)
    const isAction = template.startsWith('/admin') && hasBody
    const body = isAction ? actionBody : template.startsWith('/api') ? apiBody : formBody
    return fc
      .record({
        as: fc.constantFrom<Who>(...roles, 'reader'),
        ids: fc.array(oddId, { minLength: 2, maxLength: 2 }),
        name: oddText.map((text) => encodeURIComponent(wellFormed(text)).slice(0, 100)),
        query: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 2, arbitrary: oddQuery }),
        headers: isAction ? actionHeader : oddHeaders,
        body: hasBody ? body : fc.constant(null),
      })
      .map(({ as, ids, name, query, headers, body: sent }) => {
        const path = template
          .replace(':id?', ids[0] ?? '')
          .replace(':id', ids[0] ?? '')
          .replace(/:(?:jobId|note)/, ids[1] ?? '')
          .replace(/:(?:filename|key)/, name)
        return { as, method: method.toUpperCase(), path: path + query, headers, body: sent }
      })
  })
}
