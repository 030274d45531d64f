'use client'

import { useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askedWords } from '@/design/panel-words/asked'
import { useWords } from '@/design/use-words'
import type { Asked } from '../find-asked'

/** While somebody types, a question is asked for once the keys have rested this long. */
const REST_MS = 600
const SHORTEST = 8

/** Below the form's question: which other articles ask it already. */
export function AskedBefore() {
  const { id } = useDocumentInfo()
  const question = useFormFields(([fields]) => fields.question?.value)
  return <AskedList question={typeof question === 'string' ? question : ''} except={id} />
}

type AskedListProps = {
  question: string
  /** The article that is being written. */
  except?: number | string
}

/** The articles that ask a question already, with links; nothing if there are none. */
export function AskedList({ question, except }: AskedListProps) {
  const words = useWords(askedWords)
  const { config } = useConfig()
  const [found, setFound] = useState<{ question: string; asked: Asked[] }>({ question: '', asked: [] })
  const wanted = question.trim()

  useEffect(() => {
    if (wanted.length < SHORTEST) return
    const leaving = new AbortController()
    const ask = async () => {
      const query = new URLSearchParams({
        question: wanted,
        ...(except === undefined ? {} : { except: String(except) }),
      })
      const response = await fetch(`${config.routes.api}/articles/asked?${query}`, {
        credentials: 'include',
        signal: leaving.signal,
      })
      if (response.ok) setFound({ question: wanted, ...(await response.json()) })
    }
    // It is a hint: without an answer there is none.
    const timer = setTimeout(() => void ask().catch(() => undefined), REST_MS)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [wanted, except, config.routes.api])

  const asked = found.question === wanted ? found.asked : []
  return (
    <div className="asked-before" role="status">
      {asked.length > 0 && (
        <ul>
          {asked.map(({ id, question: text, isPublished, isSame }) => (
            <li key={id}>
              {isSame ? words.same : words.alike}{' '}
              <a href={`${config.routes.admin}/collections/articles/${id}`} dir="auto">
                {text}
              </a>{' '}
              ({isPublished ? words.state.published : words.state.draft})
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
