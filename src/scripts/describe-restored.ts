import type { RestoredRecord } from '@/moving/backup/records/restore-article'

/** The last part of an article’s address, however it was given: a slug, a path or a URL. */
export const articleSlug = (given: string): string =>
  given
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')

/** What became of one record of a backup, in sentences. */
export function describeRestored(restored: RestoredRecord, isArticle: boolean, dryRun: boolean): string {
  const { id, title, outcome, with: made, leftOut } = restored
  if (outcome === 'same')
    return `The article “${title}” is on the site as in the backup; nothing was to be done.`
  const is = dryRun ? 'would be' : 'is'
  const lines = [
    outcome === 'new version'
      ? `The article “${title}” ${is} a new draft over its present version; readers see no change.`
      : isArticle
        ? `The article “${title}”, number ${id}, ${is} back as a draft. Review and publish it in the panel.`
        : `The comment ${id} of ${title} ${is} back, and waits for a moderator.`,
  ]
  const others = Object.entries(made).map(([what, count]) => `${count} ${what}`)
  if (others.length > 0) lines.push(`With it: ${others.join(', ')}; authors as drafts.`)
  if (leftOut.length > 0) lines.push(`Not on the site, and left out: ${leftOut.join(', ')}.`)
  if (dryRun) lines.push('Nothing was changed.')
  return lines.join('\n')
}
