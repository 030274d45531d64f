'use client'

import { Button, Drawer, toast, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { savingWords } from '@/design/panel-words/saving'
import { contentFieldNames } from '@/design/panel-words/workflow'
import { useWords } from '@/design/use-words'
import { useHydrated } from '@/desk/panel/use-hydrated'
import { CONTENT } from '../../workflow/content-fields'
import { EarlierWordItem } from './EarlierWordItem'
import { useEarlierWords } from './use-earlier-words'

const SLUG = 'earlier-words'

type Props = { id: number | string; onPutBack: (field: string, value: unknown) => void }

/** Opens the list of what the fields of an article said at earlier saves. */
export function EarlierWords(props: Props) {
  const words = useWords(savingWords).earlier
  const { isModalOpen, openModal } = useModal()
  const isLive = useHydrated()
  return (
    <>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        className="earlier-words__open"
        disabled={!isLive}
        onClick={() => openModal(SLUG)}
      >
        {words.open}
      </Button>
      <Drawer slug={SLUG} title={words.open}>
        {isModalOpen(SLUG) && <EarlierWordList {...props} />}
      </Drawer>
    </>
  )
}

function EarlierWordList({ id, onPutBack }: Props) {
  const words = useWords(savingWords).earlier
  const names = useWords(contentFieldNames)
  const input = useId()
  const { closeModal } = useModal()
  const { docPermissions } = useDocumentInfo()
  const [field, setField] = useState('')
  const [isEvery, setEvery] = useState(false)
  const listed = useEarlierWords(id, { field, isEvery })

  const mayWrite = (of: string) => {
    const { fields } = docPermissions ?? {}
    if (typeof fields !== 'object') return true
    const permission = fields[of]
    return permission === true || Boolean(permission?.update)
  }
  const putBack = (of: string, name: string, value: unknown) => {
    closeModal(SLUG)
    onPutBack(of, value)
    toast.success(words.isBack(name))
  }
  return (
    <div className="earlier-words" aria-busy={listed.state === 'loading'}>
      <p>{words.about(listed.days)}</p>
      <div className="earlier-words__filter">
        <label htmlFor={`${input}-field`}>{words.field}</label>
        <select id={`${input}-field`} value={field} onChange={(event) => setField(event.target.value)}>
          <option value="">{words.all}</option>
          {CONTENT.map((of) => (
            <option key={of} value={of}>
              {names[of]}
            </option>
          ))}
        </select>
        <label>
          <input type="checkbox" checked={isEvery} onChange={(event) => setEvery(event.target.checked)} />{' '}
          {words.every}
        </label>
      </div>
      <ol>
        {listed.words.map((word) => (
          <EarlierWordItem
            key={`${word.field} ${word.mark}`}
            word={word}
            open={() => listed.open(word)}
            onPutBack={mayWrite(word.field) ? (value) => putBack(word.field, word.name, value) : undefined}
          />
        ))}
      </ol>
      <p role="status">
        {listed.state === 'failed' && words.failed}
        {listed.state === 'ready' && listed.words.length === 0 && words.none}
      </p>
      {listed.next && (
        <Button
          buttonStyle="secondary"
          size="small"
          disabled={listed.state === 'loading'}
          onClick={() => void listed.older()}
        >
          {words.older}
        </Button>
      )}
    </div>
  )
}
