import { speak } from '@/design/panel-words'
import { previewWords } from '@/design/panel-words/preview'
import { timeText } from '@/desk/panel/time-text'
import type { DraftView } from './find-draft'

type PreviewBarProps = {
  draft: DraftView
  /** Of whoever looks at it, not of the article. */
  language: string
  /** Absent in the frame beside the form, where the editor is already there. */
  editorHref?: string
  /** Of the account; its browser's is not known here. */
  zone?: string
}

/** Says that this is not the public page, which state it shows, and leads back to the form. */
export function PreviewBar({ draft, language, editorHref, zone = 'UTC' }: PreviewBarProps) {
  const words = speak(previewWords, language)
  return (
    <aside className={`preview-bar ${draft.kind}`} aria-label={words.label} lang={language}>
      <strong>{words.says[draft.kind]}</strong>
      <span>
        {words.saved}{' '}
        <time dateTime={draft.savedAt}>{`${timeText(draft.savedAt, zone, language)} (${zone})`}</time>
      </span>
      {editorHref && <a href={editorHref}>{words.back}</a>}
    </aside>
  )
}
