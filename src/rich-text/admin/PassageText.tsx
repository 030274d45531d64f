'use client'

import type { ReactNode } from 'react'
import { blockWords } from '@/design/panel-words/blocks'
import { useWords } from '@/design/use-words'
import { plainText } from '../plain-text'
import { usePassage } from './use-passage'

/** The approved text of the chosen passage, which cannot be changed here. */
export function PassageText(): ReactNode {
  const words = useWords(blockWords).passage
  const { id, found, isGone } = usePassage()
  if (id === null) return null
  if (isGone) return <p role="alert">{words.gone}</p>
  if (!found) return null
  const text = plainText(found.approval?.body)
  return (
    <div className="passage-text">
      {text === '' ? <p>{words.notApproved}</p> : <blockquote dir="auto">{text}</blockquote>}
      {found.state === 'changed' ? <p>{words.changeWaits}</p> : null}
      <a href={`/admin/collections/passages/${id}`} target="_blank" rel="noopener">
        {words.open}
      </a>
    </div>
  )
}
