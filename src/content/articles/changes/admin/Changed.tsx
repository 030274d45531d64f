import type { ReactNode } from 'react'
import { type Back, TakeBackButton } from './TakeBackButton'

type ChangedProps = {
  /** `changed`, `added`, `removed`, `moved` or `left`. */
  kind: string
  /** What happened here, in words. */
  label: string
  /** The language of the label, inside content of another. */
  language: string
  id?: string
  /** How it can be taken back, and what. */
  back?: { from: Back; field: string; block?: number; what: string } | null
  children: ReactNode
}

/** A changed part of the article, with a label that says how, and the button that takes it back. */
export function Changed({ kind, label, language, id, back, children }: ChangedProps) {
  return (
    <div className={`change change--${kind}`} id={id}>
      <p className="change__label" lang={language} dir="ltr">
        <strong>{label}</strong>
        {back && <TakeBackButton back={back.from} field={back.field} block={back.block} what={back.what} />}
      </p>
      {children}
    </div>
  )
}
