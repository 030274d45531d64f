import fc from 'fast-check'
import { fieldName, oddId, oddText, wellFormed } from './odd-values'

const operator = fc.constantFrom(
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'greater_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
  'within',
  'intersects',
  'near',
  'nothing',
  '__proto__',
)
const path = fc.oneof(
  { weight: 4, arbitrary: fieldName },
  {
    weight: 1,
    arbitrary: fc.tuple(fieldName, fieldName).map(([one, other]) => `${one}.${other}`),
  },
  { weight: 1, arbitrary: oddText },
)
/** As it can occur in a URL; a lone surrogate cannot. */
const encode = (text: string) => encodeURIComponent(wellFormed(text))
const value = fc.oneof(oddText.map(encode), oddId)

const whereName = fc.oneof(
  fc.tuple(path, operator).map(([at, does]) => `where[${encode(at)}][${does}]`),
  fc.tuple(path, operator).map(([at, does]) => `where[and][0][or][0][${encode(at)}][${does}]`),
  fc.tuple(path, operator).map(([at, does]) => `where[${encode(at)}][${does}][0][x]`),
  fc.constantFrom(
    'where',
    'where[]',
    'where[and]',
    'where[or][]',
    'where[id]',
    'where[id][]',
    'where[and][0]',
    'where[and][x][id][equals]',
    `where${'[and][0]'.repeat(40)}[id][equals]`,
    'where[__proto__][equals]',
  ),
)

const knownName = fc.constantFrom(
  'limit',
  'page',
  'depth',
  'sort',
  'locale',
  'fallback-locale',
  'fallbackLocale',
  'select',
  'select[id]',
  'select[body][x]',
  'populate',
  'populate[articles]',
  'populate[articles][x]',
  'joins',
  'joins[articles]',
  'joins[articles][limit]',
  'joins[x][page]',
  'joins[x][where][id][near]',
  'draft',
  'trash',
  'autosave',
  'pagination',
  'overrideLock',
  'data',
  'where',
  'limit[]',
  'limit[x]',
  'page[]',
  'depth[x]',
  'sort[]',
  'sort[x]',
  'uploadEdits',
  'uploadEdits[crop][x]',
  'collection',
  'user',
  'allSessions',
  'file',
  'src',
  'q',
  'specialty',
  'place',
  'order',
  'token',
  'v',
  '__proto__[x]',
  'constructor',
)

const parameter = fc.oneof(
  fc.tuple(fc.oneof(whereName, knownName), value).map(([name, given]) => `${name}=${given}`),
  fc.constantFrom(
    'limit=0',
    'limit=-1',
    'limit=9223372036854775808',
    'page=-5',
    'page=99999999999',
    'depth=99999',
    'where[id][near]=1,2,3',
    'where[id][equals]=99999999999',
    'where[authors][in]=99999999999,1',
    'where={"id":',
    'where={"id":{"equals":[[[1]]]}}',
    'where={"and":[null]}',
    'where={"and":[1,"x",[]]}',
    'data={',
    'sort=-authors.name,question.x,-',
    'sort=;drop',
    '%',
    '%E0%A4%A',
    'a=%00',
    '&&&===',
  ),
)

/** The rest of a URL: nothing, or `?` and some parameters. */
export const oddQuery = fc
  .array(parameter, { maxLength: 3 })
  .map((all) => (all.length > 0 ? `?${all.join('&')}` : ''))
