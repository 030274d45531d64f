'use client'

import { Button, toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Asked } from '@/content/articles/begin/find-asked'
import { commonWords } from '@/design/panel-words/common'
import { lookedForWords } from '@/design/panel-words/looked-for'
import { useWords } from '@/design/use-words'
import { searchAddress } from '@/desk/admin-search/search-address'
import { tryAddress } from '../../try-query/try-address'
import type { LookedFor, State } from '../looked-for'

type Answer = { article?: number; asked?: Asked[]; errors?: { message?: string }[] }

/** One thing that readers looked for, with its moves. */
export function LookedForItem({ item, state: listed }: { item: LookedFor; state: State }) {
  const words = useWords(lookedForWords)
  const common = useWords(commonWords)
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const router = useRouter()
  const [state, setState] = useState(listed)
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState<Asked[]>([])
  const { kind, id, text, times, lastOn, article } = item
  const articleAddress = (of: number) => `${config.routes.admin}/collections/articles/${of}`

  async function send(move: 'begin' | 'set-aside', more: object): Promise<Answer | null> {
    setBusy(true)
    try {
      const response = await fetch(`${config.routes.api}/looked-for/${move}`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ kind, id, ...more }),
      })
      const answer: Answer = await response.json().catch(() => ({}))
      if (response.ok) return answer
      toast.error(answer.errors?.[0]?.message ?? common.failed)
    } catch {
      toast.error(common.noAnswer)
    }
    setBusy(false)
    return null
  }

  async function begin(isSure: boolean) {
    const answer = await send('begin', { isSure })
    // The moves stay out of reach until the article is there.
    if (answer?.article) return router.push(articleAddress(answer.article))
    if (answer) setBusy(false)
    setAsked(answer?.asked ?? [])
  }

  async function setAside(isAside: boolean) {
    if (!(await send('set-aside', { isAside }))) return
    setBusy(false)
    setAsked([])
    setState(isAside ? 'aside' : 'open')
  }

  return (
    <li className="looked-for-item">
      <p className="looked-for-text" dir="auto">
        {text}
      </p>
      <p className="desk-muted">
        {words.kinds[kind]} · {words.times(times)} · {words.last(dayIn(lastOn, i18n.language))}
      </p>
      {article && (
        <p>
          {words.takenAs}{' '}
          <a href={articleAddress(article.id)} dir="auto">
            {article.question || words.untitled}
          </a>
        </p>
      )}
      <div role="status">
        {state !== listed && <p>{state === 'aside' ? words.isSetAside : words.isPutBack}</p>}
        {asked.length > 0 && <AskedAlready asked={asked} words={words} addressOf={articleAddress} />}
      </div>
      {!article && (
        <fieldset className="looked-for-moves" disabled={busy} aria-label={text}>
          {state === 'open' && (
            <Button size="small" margin={false} onClick={() => void begin(asked.length > 0)}>
              {asked.length > 0 ? words.beginAnyway : words.begin}
            </Button>
          )}
          <Button
            size="small"
            margin={false}
            buttonStyle="secondary"
            onClick={() => void setAside(state === 'open')}
          >
            {state !== listed ? words.undo : state === 'open' ? words.setAside : words.putBack}
          </Button>
          <a href={tryAddress(text)}>{words.onSite}</a>
          <a href={searchAddress(text)}>{words.onDesk}</a>
        </fieldset>
      )}
    </li>
  )
}

type AskedAlreadyProps = {
  asked: Asked[]
  words: ReturnType<typeof useWords<typeof lookedForWords>>
  addressOf: (id: number) => string
}

function AskedAlready({ asked, words, addressOf }: AskedAlreadyProps) {
  return (
    <>
      <p>{words.askedAlready}</p>
      <ul>
        {asked.map(({ id, question, isPublished }) => (
          <li key={id}>
            <a href={addressOf(id)} dir="auto">
              {question}
            </a>{' '}
            ({isPublished ? words.published : words.draft})
          </li>
        ))}
      </ul>
    </>
  )
}

/** With the year: what is listed may be months old. */
const dayIn = (day: string, language: string) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
