import type { OboFile, OboProblem, OboSynonym, OboTerm, SynonymScope } from './obo-file'
import { readQuotedValue, readTagLine, unescaped } from './read-tag-line'

/** A line of the file. `text` is null if its bytes are not UTF-8 text, or too many; then `reason` says which. */
export type OboLine = { text: string; reason?: never } | { text: null; reason: string }

/** Problems that are kept; more are only counted. */
const MOST_PROBLEMS = 1_000
/** In characters. */
const MOST_ID = 300
/** More different tags are counted together. */
const MOST_TAGS = 200

const SCOPES: readonly SynonymScope[] = ['EXACT', 'RELATED', 'NARROW', 'BROAD']
/** OBO 1.0 had a tag for each scope. */
const OLD_SYNONYM_TAGS: Record<string, SynonymScope> = {
  exact_synonym: 'EXACT',
  narrow_synonym: 'NARROW',
  broad_synonym: 'BROAD',
  related_synonym: 'RELATED',
}

/** Says that the last line had no line feed. */
export const UNFINISHED = Symbol('unfinished')

/**
 * Parses the lines of an OBO flat file (1.2 and 1.4). What cannot be read is left out and named, never guessed.
 *
 * @param lines in order; `UNFINISHED` last if the file does not end with a line feed
 */
export async function parseObo(
  lines: AsyncIterable<OboLine | typeof UNFINISHED> | Iterable<OboLine | typeof UNFINISHED>,
): Promise<OboFile> {
  const file = new Draft()
  for await (const line of lines) {
    if (line === UNFINISHED) file.endUnfinished()
    else file.addLine(line)
  }
  return file.end()
}

/** A file that is being read. */
class Draft {
  private line = 0
  private stanza: 'header' | 'term' | 'other' = 'header'
  private term: OboTerm | null = null
  private readonly header = {
    title: null as string | null,
    licence: null as string | null,
    release: null as string | null,
  }
  private readonly terms = new Map<string, OboTerm>()
  private readonly problems: OboProblem[] = []
  private problemCount = 0
  private readonly unreadTags = new Map<string, number>()

  addLine({ text, reason }: OboLine) {
    this.line++
    if (text === null) return this.damage(reason)
    if (text.includes('\0')) return this.damage('there is a NUL byte in this line')
    const line = text.trim()
    if (line === '' || line.startsWith('!')) return
    if (line.startsWith('[')) return this.beginStanza(line)
    const read = readTagLine(line)
    if (!read) return this.damage('this line has no tag')
    if (this.stanza === 'header') this.addHeader(read.tag, read.value)
    else if (this.stanza === 'term') this.addToTerm(read.tag, read.value)
  }

  /** What the last stanza lacks may have been cut off. */
  endUnfinished(): void {
    this.damage('the file does not end with a line break; it may have been cut off here')
  }

  end(): OboFile {
    this.endTerm()
    const { problems, problemCount, unreadTags } = this
    return { ...this.header, terms: [...this.terms.values()], problems, problemCount, unreadTags }
  }

  private note(message: string, line = this.line): void {
    this.problemCount++
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ line, message })
  }

  private damage(message: string): void {
    this.note(message)
    if (this.term) this.term.isDamaged = true
  }

  private beginStanza(line: string) {
    this.endTerm()
    const [, kind] = /^\[([^\]]+)\]/u.exec(line) ?? []
    this.stanza = kind === 'Term' ? 'term' : 'other'
    if (kind === undefined) this.note('this stanza has no closing bracket, and is left out')
    if (this.stanza === 'term') this.term = emptyTerm(this.line)
  }

  private endTerm() {
    const { term } = this
    this.term = null
    if (!term) return
    if (term.id === '') return this.note('this term has no id, and is left out', term.line)
    const before = this.terms.get(term.id)
    if (before) {
      before.isDamaged = true
      return this.note(`${term.id} stands in line ${before.line} already; this one is left out`, term.line)
    }
    if (term.name === null && !term.isObsolete) {
      return this.note(`${term.id} has no name, and is left out`, term.line)
    }
    this.terms.set(term.id, term)
  }

  private addHeader(tag: string, value: string): void {
    if (tag === 'data-version') this.header.release = unescaped(value)
    if (tag !== 'property_value') return
    const [, property, quoted, bare] = /^(\S+)\s+(?:"((?:[^"\\]|\\.)*)"|(\S+))/u.exec(value) ?? []
    const text = unescaped(quoted ?? bare ?? '')
    if (property?.endsWith('title')) this.header.title ??= text
    if (property?.endsWith('license')) this.header.licence ??= text
    if (property?.endsWith('versionInfo')) this.header.release = text
  }

  private addToTerm(tag: string, value: string) {
    const { term } = this
    if (!term) return
    // An id is followed by nothing; a name or a comment may have any words.
    const id = unescaped(value.split(/\s/u)[0] ?? '')
    if (ID_TAGS.has(tag) && id === '') return this.damage(`“${tag}” has no value`)
    if (ID_TAGS.has(tag) && id.length > MOST_ID)
      return this.damage(`“${tag}” is longer than ${MOST_ID} characters`)
    switch (tag) {
      case 'id':
        if (term.id !== '') return this.damage('this term has two ids; the first counts')
        term.id = id
        return
      case 'name':
        return this.addName(term, unescaped(value).replace(/\s+/gu, ' ').trim())
      case 'def':
        return this.addDefinition(term, value)
      case 'synonym':
        return this.addSynonym(term, value)
      case 'exact_synonym':
      case 'narrow_synonym':
      case 'broad_synonym':
      case 'related_synonym':
        return this.addSynonym(term, value, OLD_SYNONYM_TAGS[tag])
      case 'is_a':
        term.parents.push(id)
        return
      case 'xref':
        term.references.push(id)
        return
      case 'is_obsolete':
        term.isObsolete = id === 'true'
        return
      case 'replaced_by':
        term.replacedBy.push(id)
        return
      case 'alt_id':
        term.otherIds.push(id)
        return
      default:
        return this.countTag(tag)
    }
  }

  private addName(term: OboTerm, name: string) {
    if (name === '') return this.damage('the name is empty')
    if (term.name !== null) return this.damage('this term has two names; the first counts')
    term.name = name
  }

  private addDefinition(term: OboTerm, value: string) {
    const read = readQuotedValue(value)
    if (!read) return this.damage('the definition is not a text in quotation marks with its sources')
    if (term.definition) return this.damage('this term has two definitions; the first counts')
    const text = read.text.replace(/\s+/gu, ' ').trim()
    if (text !== '') term.definition = { text, sources: read.sources }
  }

  private addSynonym(term: OboTerm, value: string, tagScope?: SynonymScope) {
    const read = readQuotedValue(value)
    const text = read?.text.replace(/\s+/gu, ' ').trim()
    if (!read || !text) return this.damage('the synonym is not a text in quotation marks')
    term.synonyms.push({ text, scope: scopeOf(read.words, tagScope) })
  }

  private countTag(tag: string): void {
    const name = this.unreadTags.size < MOST_TAGS || this.unreadTags.has(tag) ? tag : 'others'
    this.unreadTags.set(name, (this.unreadTags.get(name) ?? 0) + 1)
  }
}

const ID_TAGS = new Set(['id', 'is_a', 'xref', 'replaced_by', 'alt_id'])

/** Without a scope a synonym is only related (OBO 1.4, section 3.5.2). */
function scopeOf(words: string[], tagScope: SynonymScope | undefined): OboSynonym['scope'] {
  if (words.some((word) => /^(?:layperson|lay)$/iu.test(word))) return 'LAY'
  return tagScope ?? SCOPES.find((scope) => words[0]?.toUpperCase() === scope) ?? 'RELATED'
}

const emptyTerm = (line: number): OboTerm => ({
  id: '',
  line,
  name: null,
  definition: null,
  synonyms: [],
  parents: [],
  references: [],
  isObsolete: false,
  replacedBy: [],
  otherIds: [],
  isDamaged: false,
})
