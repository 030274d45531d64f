import type { DraftView } from './find-draft'

type PreviewBarProps = {
  draft: DraftView
  /** Absent in the frame beside the form, where the editor is already there. */
  editorHref?: string
}

const says = {
  draft: 'Preview of a draft, not public',
  live: 'Preview: this version is public',
  version: 'Preview of an older version, not public',
} as const

/** Says that this is not the public page, which state it shows, and leads back to the form. */
export function PreviewBar({ draft, editorHref }: PreviewBarProps) {
  return (
    <aside className={`preview-bar ${draft.kind}`} aria-label="Preview">
      <strong>{says[draft.kind]}</strong>
      <span>
        Saved <SavedAt iso={draft.savedAt} />
      </span>
      {editorHref && <a href={editorHref}>Back to the editor</a>}
    </aside>
  )
}

const minute = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

function SavedAt({ iso }: { iso: string }) {
  return <time dateTime={iso}>{`${minute.format(new Date(iso))} UTC`}</time>
}
