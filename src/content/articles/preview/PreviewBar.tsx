import { timeText } from '@/desk/panel/time-text'
import type { DraftView } from './find-draft'

type PreviewBarProps = {
  draft: DraftView
  /** Absent in the frame beside the form, where the editor is already there. */
  editorHref?: string
  /** Of the account; its browser's is not known here. */
  zone?: string
}

const says = {
  draft: 'Preview of a draft, not public',
  live: 'Preview: this version is public',
  version: 'Preview of an older version, not public',
} as const

/** Says that this is not the public page, which state it shows, and leads back to the form. */
export function PreviewBar({ draft, editorHref, zone = 'UTC' }: PreviewBarProps) {
  return (
    <aside className={`preview-bar ${draft.kind}`} aria-label="Preview">
      <strong>{says[draft.kind]}</strong>
      <span>
        Saved <SavedAt iso={draft.savedAt} zone={zone} />
      </span>
      {editorHref && <a href={editorHref}>Back to the editor</a>}
    </aside>
  )
}

function SavedAt({ iso, zone }: { iso: string; zone: string }) {
  return <time dateTime={iso}>{`${timeText(iso, zone)} (${zone})`}</time>
}
