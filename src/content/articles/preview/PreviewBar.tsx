import { speak } from '@/design/panel-words'
import { previewWords } from '@/design/panel-words/preview'
import { timeText } from '@/desk/panel/time-text'
import type { DraftView } from './find-draft'

type PreviewBarProps = {
  draft: DraftView
  /** The user's language, not the article's. */
  language: string
  /** Absent in the live preview, where the editor is already open. */
  editorHref?: string
  /** The account's; the browser's is not known here. */
  zone?: string
}

/** Says that this is not the public page and which version it is, and links back to the form. */
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
