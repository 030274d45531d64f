/** How far a synonym means the same as the term (OBO 1.4, section 3.5.2); a layperson's word counts as `LAY`. */
export type SynonymScope = 'EXACT' | 'RELATED' | 'NARROW' | 'BROAD' | 'LAY'

export type OboSynonym = { text: string; scope: SynonymScope }

/** A term's stanza. Terms are named by their ids, such as `SYMP:0000001`. */
export type OboTerm = {
  id: string
  /** Where the stanza begins. */
  line: number
  name: string | null
  definition: { text: string; sources: string[] } | null
  synonyms: OboSynonym[]
  parents: string[]
  /** Identifiers elsewhere: `MESH:D003863`. */
  references: string[]
  isObsolete: boolean
  replacedBy: string[]
  /** Ids of terms that were merged into this one. */
  otherIds: string[]
  /** A line of it could not be read, or the file ends in it: what it lacks may only be unread. */
  isDamaged: boolean
}

/** Something in the file that was left out, and where. */
export type OboProblem = { line: number; message: string }

export type OboFile = {
  /** What the ontology calls itself, and under which licence it is published, if the header says so. */
  title: string | null
  licence: string | null
  release: string | null
  /** With distinct ids, as they stand in the file. */
  terms: OboTerm[]
  problems: OboProblem[]
  /** All that were found, of which `problems` has the first. */
  problemCount: number
  /** Lines by tag that nothing here reads. */
  unreadTags: Map<string, number>
}

/** A file that cannot be imported at all. The message says why. */
export class OboFileError extends Error {
  override name = 'OboFileError'
}
