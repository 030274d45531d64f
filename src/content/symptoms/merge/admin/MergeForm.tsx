'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { mergeWords } from '@/design/panel-words/merges'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'
import type { MergePreview } from '../preview-merge'
import { useSend } from './use-send'

type Choice = { id: number; plainName: string }

/** More than REST gives at once; a vocabulary has some. */
const AT_ONCE = 1000

/** The symptoms that are not merged themselves, by name; what came so far where the site does not answer. */
async function findChoices(): Promise<Choice[]> {
  const found: Choice[] = []
  for (let page = 1; ; page++) {
    const address = `/api/symptoms?where[replacedBy][exists]=false&select[plainName]=true&sort=plainName&depth=0&limit=${AT_ONCE}&page=${page}`
    const response = await fetch(address, { credentials: 'include' }).catch(() => null)
    if (!response?.ok) return found
    const { docs, hasNextPage } = (await response.json()) as { docs: Choice[]; hasNextPage: boolean }
    found.push(...docs)
    if (!hasNextPage) return found
  }
}

/** Chooses the symptom that stays, shows what a merge touches, and merges. */
export function MergeForm({ id }: { id: number }) {
  const words = useWords(mergeWords)
  const { busy, problem, send } = useSend(id)
  const [choices, setChoices] = useState<Choice[]>([])
  const [into, setInto] = useState('')
  const [preview, setPreview] = useState<MergePreview | null>(null)

  async function load() {
    if (choices.length > 0) return
    setChoices((await findChoices()).filter((each) => each.id !== id))
  }
  async function show() {
    setPreview(await send<MergePreview>('merge/preview', { into: Number(into) }))
  }
  async function merge() {
    if (await send('merge', { into: Number(into) })) window.location.reload()
  }

  return (
    <details onToggle={() => void load()}>
      <summary>{words.merge}</summary>
      <LiveControls>
        <p>{words.mergeHelp}</p>
        <label>
          {words.other}{' '}
          <select
            value={into}
            onChange={({ target }) => {
              setInto(target.value)
              setPreview(null)
            }}
          >
            <option value="">{words.choose}</option>
            {choices.map((each) => (
              <option key={each.id} value={each.id}>
                {each.plainName}
              </option>
            ))}
          </select>
        </label>
        <Button
          buttonStyle="secondary"
          disabled={busy || into === ''}
          margin={false}
          onClick={() => void show()}
          size="small"
          type="button"
        >
          {words.preview}
        </Button>
        <div role="status">{preview && <Preview preview={preview} />}</div>
        {problem && <p role="alert">{problem}</p>}
        {preview && !preview.losesRedLine && (
          <Button disabled={busy} margin={false} onClick={() => void merge()} size="small" type="button">
            {words.confirm}
          </Button>
        )}
      </LiveControls>
    </details>
  )
}

function Preview({ preview }: { preview: MergePreview }) {
  const words = useWords(mergeWords)
  const { config } = useConfig()
  const { from, into, names, uses, total, searches } = preview
  return (
    <>
      <p>{words.willMerge(from, into)}</p>
      {preview.losesRedLine && <p role="alert">{words.redLine}</p>}
      <p>{names.length > 0 ? words.newNames(names) : words.noNames}</p>
      <p>{words.usedIn(total)}</p>
      {total > 0 && (
        <ul>
          {uses.map(({ collection, id, title }) => (
            <li key={`${collection} ${id}`}>
              {collection === 'articles' ? words.article : words.symptom}:{' '}
              <a href={`${config.routes.admin}/collections/${collection}/${id}`} dir="auto">
                {title || words.untitled}
              </a>
            </li>
          ))}
          {total > uses.length && <li>{words.more(total - uses.length)}</li>}
        </ul>
      )}
      {searches.length > 0 && <p>{words.searches(searches.map(({ query }) => query))}</p>}
    </>
  )
}
