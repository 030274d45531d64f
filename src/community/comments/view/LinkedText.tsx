import LinkifyIt from 'linkify-it'
import type { ReactNode } from 'react'
import { paragraphsOf } from '@/design/paragraphs-of'
import { safeHref } from '@/rich-text/safe-href'
import { shownAddress } from '@/rich-text/web-address'
import { CoveredText } from './CoveredText'

/** Web URLs only, and only if written in full: `a.b` in a sentence is not a link. */
const linkify = new LinkifyIt({}, { fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  .add('ftp:', null)
  .add('mailto:', null)
  .add('//', null)

/** A reader's plain text as paragraphs, with URLs as rel="ugc" links. */
export function LinkedText({ text, barSays }: { text: string; barSays: string }) {
  return paragraphsOf(text).map(({ key, words }) => (
    <p key={key} dir="auto">
      <CoveredText text={words} barSays={barSays}>
        {withLinks}
      </CoveredText>
    </p>
  ))
}

function withLinks(words: string): ReactNode {
  const links = linkify.match(words)
  if (!links) return words
  const parts: ReactNode[] = []
  let end = 0
  for (const { index, lastIndex, url, text } of links) {
    const href = safeHref(url)
    // Other text stays as it is.
    if (href === null) continue
    parts.push(
      words.slice(end, index),
      <a key={index} href={href} rel="ugc nofollow noopener">
        {shownAddress(text)}
      </a>,
    )
    end = lastIndex
  }
  return [...parts, words.slice(end)]
}
