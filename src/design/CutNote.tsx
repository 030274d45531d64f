import { stringsFor } from './strings'

type CutNoteProps = {
  shown: number
  total: number
  language: string
  /** Link to the rest; the search if absent, null if the surrounding text has it. */
  link?: { href: string; text: string } | null
}

/** Says that a list is truncated, and where the rest is; nothing if the list is complete. */
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
