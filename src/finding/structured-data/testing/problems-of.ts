/** A value anywhere in a JSON-LD document. */
type Value = string | number | boolean | null | Value[] | { [name: string]: Value }
type Node = { [name: string]: Value }

/**
 * The required properties of each type: by schema.org's meaning of the type, and Google's required properties if
 * there is a rich result (developers.google.com/search/docs/appearance/structured-data).
 */
const REQUIRED: Record<string, string[]> = {
  MedicalWebPage: ['name', 'url'],
  Article: ['headline', 'author', 'publisher', 'image', 'datePublished', 'dateModified'],
  ProfilePage: ['mainEntity'],
  Person: ['name'],
  Physician: ['name', 'url'],
  AggregateRating: ['ratingValue', 'ratingCount', 'bestRating', 'worstRating'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  WebSite: ['name', 'url', 'potentialAction'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
  Organization: ['name'],
  MedicalOrganization: ['name'],
  MedicalSymptom: ['name'],
  MedicalCode: ['codeValue', 'codingSystem'],
  Comment: ['author', 'text', 'dateCreated'],
  CorrectionComment: ['text', 'datePublished'],
  CreativeWork: ['name'],
  EducationalOccupationalCredential: ['name'],
  PostalAddress: [],
  Patient: [],
}

const DATES = ['datePublished', 'dateModified', 'dateCreated', 'lastReviewed']
const ADDRESSES = [
  'url',
  'item',
  'image',
  'logo',
  'urlTemplate',
  'publishingPrinciples',
  'correctionsPolicy',
  'sameAs',
]

/**
 * The problems in one of our JSON-LD documents: missing properties, unknown types, invalid dates and URLs,
 * references to nodes that are on no page.
 *
 * @param document parsed from a page
 * @returns one line per problem
 */
export function problemsOf(document: Node): string[] {
  const problems: string[] = []
  if (document['@context'] !== 'https://schema.org') problems.push('no context')
  const nodes: Node[] = []
  collect(document['@graph'] ?? null, nodes)
  const known = new Set(nodes.filter((node) => node['@type']).map((node) => node['@id']))
  for (const node of nodes) {
    const types = [node['@type'] ?? []].flat().map(String)
    if (types.length === 0) {
      if (!known.has(node['@id'] ?? null)) problems.push(`leads nowhere: ${node['@id']}`)
      continue
    }
    for (const type of types) {
      const required = REQUIRED[type]
      if (!required) problems.push(`unknown type: ${type}`)
      for (const name of required ?? [])
        if (node[name] === undefined) problems.push(`${type} without ${name}`)
    }
    for (const [name, value] of Object.entries(node))
      problems.push(...wrongValue(`${types}.${name}`, name, value))
  }
  return problems
}

function collect(value: Value, nodes: Node[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, nodes)
  else if (value !== null && typeof value === 'object') {
    nodes.push(value)
    for (const item of Object.values(value)) collect(item, nodes)
  }
}

function wrongValue(place: string, name: string, value: Value): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((one) => {
    if (typeof one !== 'string') return []
    if (one.trim() === '') return [`${place} is empty`]
    if (DATES.includes(name) && !/^\d{4}(?:-\d\d-\d\d(?:T[\d:.]+Z)?)?$/.test(one)) return [`${place}: ${one}`]
    if (ADDRESSES.includes(name) && !/^https?:\/\//.test(one)) return [`${place}: ${one}`]
    return []
  })
}
