import type { RestoredRecord } from '@/moving/backup/records/restore-article'

/** The last part of an article’s address, however it was given: a slug, a path or a URL. */
export const articleSlug = (given: string): string =>
  given
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')

/** What became of one record of a backup, in sentences. */
export function describeRestored(restored: RestoredRecord, isArticle: boolean, dryRun: boolean): string {
  const { title, outcome, with: made, leftOut, lost } = restored
  if (outcome === 'same')
    return `The article “${title}” is on the site as in the backup; nothing was to be done.`
  const is = dryRun ? 'would be' : 'is'
  const lines = [whatBecame(restored, isArticle, is)]
  const others = Object.entries(made).map(([what, count]) => `${count} ${what}`)
  if (others.length > 0) lines.push(`With it: ${others.join(', ')}.`)
  if (made.authors) lines.push('The authors are drafts.')
  if (made.passages) lines.push('The passages wait for an approval.')
  if (made.comments)
    lines.push(
      'The comments wait for a moderator, who approves none that was deleted because its reader wished it.',
    )
  if (leftOut.length > 0) lines.push(`Not on the site, and left out: ${leftOut.join(', ')}.`)
  if (lost.length > 0) lines.push('Not restored:', ...lost.map((line) => `  ${line}`))
  if (dryRun) lines.push('Nothing was changed.')
  return lines.join('\n')
}

function whatBecame({ id, title, outcome }: RestoredRecord, isArticle: boolean, is: string): string {
  if (outcome === 'new version')
    return `The article “${title}” ${is} a new draft over its present version; readers see no change.`
  if (outcome === 'out of the trash')
    return `The article “${title}” ${is} out of the trash, as the draft that it was there, which is not older than the backup. For the backup’s version add --overwrite.`
  return isArticle
    ? `The article “${title}”, number ${id}, ${is} back as a draft. Review and publish it in the panel.`
    : `The comment ${id} of ${title} ${is} back, and waits for a moderator.`
}
