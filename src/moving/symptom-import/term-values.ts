import { checkCode } from '@/content/symptoms/codes/check-code'
import type { CodeSystem } from '@/content/symptoms/codes/code-systems'
import { bodySystemTerms } from './body-system-terms'
import type { OboFile, OboTerm, SynonymScope } from './obo/obo-file'
import type { TermTree } from './term-tree'

export type NameKind = 'exact' | 'related' | 'narrow' | 'broad' | 'lay'
export type TermName = { text: string; kind: NameKind }
export type TermCode = { system: CodeSystem; code: string }

/** What a term says about a symptom, in the form of our fields. */
export type TermValues = {
  plainName: string
  names: TermName[]
  definition: string | null
  definitionSource: string | null
  codes: TermCode[]
  /** Slugs. */
  bodySystems: string[]
  /** Terms that are symptoms themselves. */
  parents: string[]
}

/** The limits of the collection's fields, in characters. */
const MOST_NAME = 160
const MOST_DEFINITION = 1200
const MOST_SOURCE = 300

const KINDS: Record<SynonymScope, NameKind> = {
  EXACT: 'exact',
  RELATED: 'related',
  NARROW: 'narrow',
  BROAD: 'broad',
  LAY: 'lay',
}

/** The prefixes by which ontologies name the code systems of our list. */
const PREFIXES: Record<string, CodeSystem> = {
  ICD10CM: 'ICD-10-CM',
  ICD11: 'ICD-11',
  SNOMEDCT: 'SNOMED CT',
  SNOMEDCT_US: 'SNOMED CT',
  SCTID: 'SNOMED CT',
  SNOMED_CT: 'SNOMED CT',
  MESH: 'MeSH',
  MSH: 'MeSH',
  LOINC: 'LOINC',
  SYMP: 'SYMP',
  HP: 'HPO',
  UMLS: 'UMLS',
  UMLS_CUI: 'UMLS',
}

/** Systems whose codes carry the prefix. */
const PREFIXED: ReadonlySet<CodeSystem> = new Set(['SYMP', 'HPO'])

/** Names are compared without case, spaces at the ends, and forms of the same letters. */
export const nameKey = (name: string) => name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()

/** A code from `PREFIX:code`; null for a system that is not on our list, or a code that has not its form. */
export function codeFrom(reference: string): TermCode | null {
  const [, prefix, rest] = /^([^:]+):(.+)$/su.exec(reference) ?? []
  const system = PREFIXES[prefix?.toUpperCase() ?? '']
  if (!system || rest === undefined) return null
  const code = PREFIXED.has(system) ? `${prefix}:${rest}` : rest
  return checkCode(system, code) === null ? { system, code } : null
}

/**
 * Whether a term only groups others: a part of the body, in the ontology's words “eye symptom”. It is no symptom of its
 * own; its body systems stand for it.
 */
export const isGroup = ({ name }: OboTerm) => /(?:^|\s)symptoms?$/iu.test(name ?? '')

/**
 * The body systems (slugs) of each term: those of the nearest entries above it on each way up, itself included.
 */
export function placeInBody(tree: TermTree): Map<string, string[]> {
  const places = new Map<string, string[]>()
  for (const { id } of tree.terms) {
    // Those above come first.
    const inherited = tree.parentsOf(id).flatMap((parent) => places.get(parent) ?? [])
    places.set(id, [...new Set(bodySystemTerms[id] ?? inherited)].sort())
  }
  return places
}

type ValueContext = {
  tree: TermTree
  file: OboFile
  places: Map<string, string[]>
  /** Terms that become symptoms. */
  shown: Set<string>
  /** Their main names: as a synonym of another they would name two symptoms. */
  taken: Set<string>
}

/** The values of a live term. */
export function valuesOf(term: OboTerm, { tree, file, places, shown, taken }: ValueContext): TermValues {
  const plainName = inSentenceCase(term.name ?? '')
  const names = new Map<string, TermName>()
  for (const { text, scope } of term.synonyms) {
    const key = nameKey(text)
    if (text.length > MOST_NAME || key === nameKey(plainName) || names.has(key)) continue
    if (KINDS[scope] === 'exact' && taken.has(key)) continue
    names.set(key, { text: inSentenceCase(text), kind: KINDS[scope] })
  }
  const codes = [term.id, ...term.references].flatMap((reference) => codeFrom(reference) ?? [])
  return {
    plainName,
    names: [...names.values()],
    ...definitionOf(term, file),
    codes: [...new Map(codes.map((code) => [codeKey(code), code])).values()],
    bodySystems: places.get(term.id) ?? [],
    parents: tree.parentsOf(term.id).filter((parent) => shown.has(parent)),
  }
}

export const codeKey = ({ system, code }: { system: string; code: string }) =>
  `${system} ${code}`.toLowerCase()

const inSentenceCase = (text: string) => text.charAt(0).toLocaleUpperCase('en') + text.slice(1)

/** Only from a file whose licence lets us show its sentences; the source names the ontology, the licence and whom it cites. */
function definitionOf(term: OboTerm, file: OboFile): Pick<TermValues, 'definition' | 'definitionSource'> {
  const licence = openLicence(file.licence)
  const text = term.definition?.text
  if (!text || !licence || text.length > MOST_DEFINITION) return { definition: null, definitionSource: null }
  const cited = [...new Set((term.definition?.sources ?? []).flatMap(hostOf))]
  let definitionSource = `${file.title ?? 'Ontology'}, ${term.id} (${licence})`
  if (cited.length > 0) {
    const longer = `${definitionSource}, after ${cited.join(', ')}`
    if (longer.length <= MOST_SOURCE) definitionSource = longer
  }
  return { definition: inSentenceCase(text), definitionSource: definitionSource.slice(0, MOST_SOURCE) }
}

/** The short name of a licence under which a text may be shown and changed; null for others, and for none. */
export function openLicence(address: string | null): string | null {
  if (address === null) return null
  const [, kind, version] =
    /creativecommons\.org\/(?:licenses|publicdomain)\/(zero|by|by-sa)\/(\d\.\d)/u.exec(address) ?? []
  if (!kind || !version) return null
  return kind === 'zero' ? `CC0 ${version}` : `CC ${kind.toUpperCase()} ${version}`
}

function hostOf(source: string): string[] {
  const address = source.replace(/^url:/iu, '')
  if (!URL.canParse(address)) return []
  const { protocol, hostname } = new URL(address)
  return /^https?:$/u.test(protocol) ? [hostname.replace(/^www\d?\./u, '')] : []
}
