import { stringsFor } from './strings'

type CutNoteProps = {
  shown: number
  total: number
  language: string
  /** Where the others are found; the search where absent, null where the words around say it. */
  link?: { href: string; text: string } | null
}

/** Says that a list is longer than what is shown of it, and where the rest is; nothing where all is shown. */
export function CutNote({ shown, total, language, link }: CutNoteProps) {
  if (total <= shown) return null
  const t = stringsFor(language).cut
  const rest = link === undefined ? { href: '/search', text: t.search } : link
  return (
    <p className="muted">
      {t.shown(shown, total)} {rest && <a href={rest.href}>{rest.text}</a>}
    </p>
  )
}
