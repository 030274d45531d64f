'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'
import { useTimeText } from '@/desk/panel/use-time-text'
import { type AskedImport, isUnderWay } from '../asked-import'
import { ImportDecision } from './ImportDecision'
import { ImportProgress } from './ImportProgress'
import { ImportReport } from './ImportReport'
import { UndoButton } from './UndoButton'
import { UndoReport } from './UndoReport'
import { SiteField } from './UploadForm'
import type { Send } from './use-imports'
import { useRemarks } from './use-remarks'

type Props = {
  asked: AskedImport
  busy: boolean
  isUploadingHere: boolean
  onSend: Send
  /** Below how it is doing. */
  children: ReactNode
}

/** How an import is doing, with what can be done about it. */
export function ImportState({ asked, busy, isUploadingHere, onSend, children }: Props) {
  const words = useWords(siteImportWords)
  const timeText = useTimeText()
  const say = useRemarks()
  const { id, state, file, askedAt, askedBy, report, undone, failure, batch, progress } = asked
  const own = words.failure[failure as keyof typeof words.failure]
  const said = own ?? (failure === null ? words.seeLog : say(failure))
  return (
    <section aria-labelledby="import-state" className="export-state">
      <h2 dir="auto" id="import-state">
        {file}
      </h2>
      <p>
        {timeText(askedAt)}, <bdi>{askedBy ?? words.commandLine}</bdi>
      </p>
      <p role="status">{isUnderWay(state) && !progress ? words.waiting : words.doing[state]}</p>
      {state === 'uploading' || isUnderWay(state) ? <ImportProgress asked={asked} /> : null}
      {isUploadingHere ? <p>{words.keepOpen}</p> : null}
      {isUnderWay(state) ? <p>{words.mayClose}</p> : null}
      {state === 'failed' ? (
        <p className="account-form__problem" dir="auto">
          {said}
        </p>
      ) : null}
      {children}
      {state === 'asking' ? <SiteQuestion busy={busy} id={id} onSend={onSend} /> : null}
      {undone ? <UndoReport undone={undone} /> : null}
      {report ? <ImportReport report={report} /> : null}
      {state === 'ready' ? <ImportDecision asked={asked} busy={busy} onSend={onSend} /> : null}
      <div className="account-form__moves">
        {state === 'stopped' || state === 'failed' ? (
          <GoOn asked={asked} busy={busy} onSend={onSend} />
        ) : null}
        {state === 'importing' ? (
          <Button
            buttonStyle="secondary"
            disabled={busy}
            margin={false}
            onClick={() => onSend('/stop', { id })}
            type="button"
          >
            {words.stop}
          </Button>
        ) : null}
        {batch === null && state !== 'importing' && state !== 'undoing' ? (
          <Button
            buttonStyle="secondary"
            disabled={busy}
            margin={false}
            onClick={() => onSend('/remove', { id })}
            type="button"
          >
            {words.remove}
          </Button>
        ) : null}
      </div>
      {batch !== null && !isUnderWay(state) && (state !== 'undone' || undone?.kept.length) ? (
        <UndoButton
          busy={busy}
          file={file}
          label={state === 'undone' ? words.undoRest : words.undo}
          onUndo={() => onSend('/undo', { batch })}
        />
      ) : null}
    </section>
  )
}

type Part = { busy: boolean; onSend: Send }

/** What was stopped goes on; what could not be read is read again. */
function GoOn({ asked: { id, report, bytes }, busy, onSend }: Part & { asked: AskedImport }) {
  const words = useWords(siteImportWords)
  if (bytes === 0) return null
  return (
    <Button
      disabled={busy}
      margin={false}
      onClick={() => onSend(report ? '/start' : '/read', { id })}
      type="button"
    >
      {report ? words.goOn : words.tryAgain}
    </Button>
  )
}

function SiteQuestion({ id, busy, onSend }: Part & { id: string }) {
  const words = useWords(siteImportWords)
  const [site, setSite] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend('/read', { id, site })
  }
  return (
    <form onSubmit={submit}>
      <p>{words.siteNeeded}</p>
      <SiteField onChange={setSite} required value={site} />
      <div className="account-form__moves">
        <Button disabled={busy} margin={false} type="submit">
          {words.goOn}
        </Button>
      </div>
    </form>
  )
}
