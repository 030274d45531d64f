import type { ImportNote } from './parsed-article'

/** Why a file was refused: one remark per problem. */
export type ImportProblem = ImportNote

/** A file that cannot be imported. Its message lists all problems with their lines. */
export class ArticleImportError extends Error {
  override name = 'ArticleImportError'
  readonly problems: readonly ImportProblem[]

  constructor(problems: readonly ImportProblem[]) {
    super(problems.map(describeNote).join('\n'))
    this.problems = problems
  }
}

/** A remark as a message: `line 3: …`. */
export function describeNote({ line, message }: ImportNote): string {
  return `line ${line}: ${message}`
}
