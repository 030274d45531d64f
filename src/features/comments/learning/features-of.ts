import { linksOf, withoutLinks } from '../checks/links'
import { wordsOf } from '../checks/words-of'

/** More words of one comment would let one long text outweigh many. */
const MOST = 200

/**
 * What is learned of a comment: its different words of 3 to 40 characters, in the order of the alphabet, and the
 * ending of the hosts it links to. Numbers are left out: they are dates, doses and telephone numbers.
 */
export function featuresOf({ displayName, text }: { displayName: string; text: string }): string[] {
  const words = wordsOf(withoutLinks(`${displayName} ${text}`)).filter(
    (word) => word.length >= 3 && word.length <= 40 && !/^\d+$/.test(word),
  )
  const endings = linksOf(text).map((link) => {
    const host = link.replace(/^https?:\/\//i, '').split(/[/?#:]/)[0] ?? ''
    return `link:.${host.split('.').at(-1)?.toLowerCase().slice(0, 20) ?? ''}`
  })
  return [...new Set([...endings, ...words])].slice(0, MOST).sort()
}
