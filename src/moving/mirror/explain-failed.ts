import type { MadeMirror } from './make-mirror'

const NAMED = 20

/** What could not be copied, in words for the operator: the first addresses with their reasons. */
export function explainFailed(failed: MadeMirror['failed']): string {
  const lines = failed.slice(0, NAMED).map(([address, reason]) => `  ${address}: ${reason}`)
  const more = failed.length > NAMED ? `\n  and ${failed.length - NAMED} more` : ''
  return `These could not be copied; earlier copies of them are kept, and nothing was removed:\n${lines.join('\n')}${more}`
}
