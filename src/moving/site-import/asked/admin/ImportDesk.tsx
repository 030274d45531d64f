'use client'

import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'
import type { CurrentImports } from '../answers'
import { isOpen } from '../asked-import'
import { EarlierImports } from './EarlierImports'
import { ImportState } from './ImportState'
import { UploadForm } from './UploadForm'
import { useImports } from './use-imports'
import { useUpload } from './use-upload'

/** The newest import with what can be done about it, a form for another one, and the imports before. */
export function ImportDesk({ imports: first }: { imports: CurrentImports }) {
  const words = useWords(siteImportWords)
  const imports = useImports(first)
  const { received, upload, cancel } = useUpload(imports)
  const { current, earlier, hasWorker, busy, problem, setProblem, send, path } = imports
  const isInterrupted = current?.state === 'uploading' && received === null
  const form = (goesOn: boolean) => (
    <UploadForm
      busy={busy || received !== null}
      goesOn={goesOn}
      onProblem={setProblem}
      onUpload={(file, site) => void upload(file, site)}
    />
  )
  return (
    <div className="account-form import-desk">
      <p>{words.about}</p>
      {hasWorker ? null : <p role="status">{words.noWorker}</p>}
      {problem ? (
        <p className="account-form__problem" role="alert">
          {problem}
        </p>
      ) : null}
      {current ? (
        <ImportState
          asked={received === null ? current : { ...current, received }}
          busy={busy}
          isUploadingHere={received !== null}
          onSend={(what, data) => {
            cancel()
            void send(what, data)
          }}
        >
          {isInterrupted ? form(true) : null}
        </ImportState>
      ) : null}
      {current && isOpen(current.state) ? null : form(false)}
      <EarlierImports
        busy={busy}
        earlier={earlier}
        mayUndo={!current || !isOpen(current.state)}
        onUndo={(batch) => void send('/undo', { batch })}
        path={path}
      />
    </div>
  )
}
