import type { RecordKind } from './records'

export type OutcomeResult =
  | 'made'
  | 'updated'
  | 'unchanged'
  /** It was here before the import. */
  | 'matched'
  /** Editors changed or deleted it since; their work stays. */
  | 'kept'
  | 'left out'
  | 'refused'

/** What became of one thing of the export. */
export type Outcome = {
  kind: RecordKind
  line: number
  title: string
  result: OutcomeResult
  /** Its path here. */
  path: string | null
  notes: string[]
}
