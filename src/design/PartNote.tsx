import { stringsFor } from './strings'

type PartNoteProps = {
  page: number
  /** How many entries are on this page, and on a full one. */
  shown: number
  perPage: number
  total: number
  language: string
}

/** Says which part of a long list this page shows; nothing if the list is complete. */
export function PartNote({ page, shown, perPage, total, language }: PartNoteProps) {
  if (total <= perPage || shown === 0) return null
  const before = (page - 1) * perPage
  return <p className="muted">{stringsFor(language).paging.shown(before + 1, before + shown, total)}</p>
}
