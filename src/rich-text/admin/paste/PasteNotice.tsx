import type { ReactNode } from 'react'
import type { Left, LeftKind } from './left'

/** What the writer should know and do, by kind. */
const advice: Record<LeftKind, { title: string; hint?: string }> = {
  struck: { title: 'Struck out, so left out' },
  hidden: { title: 'Hidden in the source, so left out' },
  noteMark: {
    title: 'Footnote marks, left out',
    hint: 'Add each source under “References”, then insert a reference mark here.',
  },
  comment: { title: 'Comments, left out' },
  inserted: {
    title: 'Added with tracked changes, not accepted yet; kept',
    hint: 'Check that it should stay.',
  },
  ticked: { title: 'Ticked boxes, kept as plain items' },
  picture: {
    title: 'Pictures and files, left out',
    hint: 'Save the picture, then insert it as a figure. What it said of itself:',
  },
  numbering: { title: 'Numbered otherwise in the source', hint: 'Check what the text calls its steps.' },
}

const KINDS = Object.keys(advice) as LeftKind[]

type PasteNoticeProps = {
  left: readonly Left[]
  /** At the lower edge of the window, where it belongs to no text. */
  isAfloat?: boolean
  onDismiss: () => void
}

/** Says what of a paste was not taken over as it looked, and where it stood. */
export function PasteNotice({ left, isAfloat = false, onDismiss }: PasteNoticeProps): ReactNode {
  return (
    <div className={`paste-notice ${isAfloat ? 'paste-notice--afloat' : ''}`} role="status">
      {left.length > 0 && (
        <div className="paste-notice__box">
          <p className="paste-notice__title">Check what was pasted</p>
          {KINDS.map((kind) => (
            <Group key={kind} kind={kind} left={left.filter((each) => each.kind === kind)} />
          ))}
          <button type="button" onClick={onDismiss}>
            Checked, close
          </button>
        </div>
      )}
    </div>
  )
}

function Group({ kind, left }: { kind: LeftKind; left: readonly Left[] }): ReactNode {
  if (left.length === 0) return null
  const { title, hint } = advice[kind]
  return (
    <>
      <p>
        <strong>{title}:</strong> {hint}
      </p>
      <ul>
        {left.map(({ words, after }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows, and the same words may come twice
          <li key={index}>
            “{words}” {after === '' ? 'at the beginning' : <>after “{after}”</>}
          </li>
        ))}
      </ul>
    </>
  )
}
