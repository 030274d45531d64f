'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'
import { useTimeText } from '@/desk/panel/use-time-text'
import type { AskedImport, EarlierImport } from '../asked-import'
import { ImportReport } from './ImportReport'
import { UndoButton } from './UndoButton'
import { UndoReport } from './UndoReport'

type Props = {
  earlier: EarlierImport[]
  path: string
  busy: boolean
  mayUndo: boolean
  onUndo: (batch: number) => void
}

/** The imports before the newest, also those of the command line. */
export function EarlierImports({ earlier, path, busy, mayUndo, onUndo }: Props) {
  const words = useWords(siteImportWords)
  return (
    <section aria-labelledby="earlier-imports" className="import-earlier">
      <h2 id="earlier-imports">{words.earlier}</h2>
      {earlier.length === 0 ? <p>{words.noEarlier}</p> : null}
      <ul className="desk-list">
        {earlier.map((each) => (
          <li key={each.id ?? each.batch}>
            <Earlier busy={busy || !mayUndo} each={each} onUndo={onUndo} path={path} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type EarlierProps = Pick<Props, 'path' | 'busy' | 'onUndo'> & { each: EarlierImport }

function Earlier({ each, path, busy, onUndo }: EarlierProps) {
  const words = useWords(siteImportWords)
  const common = useWords(commonWords)
  const timeText = useTimeText()
  const [opened, setOpened] = useState<AskedImport | 'none' | null>(null)
  const { id, file, state, askedBy, askedAt, batch, site } = each

  async function open() {
    if (opened) return setOpened(null)
    const response = await fetch(`${path}/report?id=${id}`, { credentials: 'include' }).catch(() => null)
    const body = response?.ok ? ((await response.json()) as { import: AskedImport }) : null
    setOpened(body?.import ?? 'none')
  }

  return (
    <>
      <strong dir="auto">{file}</strong>: {words.states[state]}
      {site && URL.canParse(`https://${site}`) ? <>, {site}</> : null}
      <span className="desk-list__when">
        {timeText(askedAt)}, <bdi>{askedBy ?? words.commandLine}</bdi>
      </span>
      <div className="account-form__moves">
        {id ? (
          <Button
            aria-label={words.reportOf(file)}
            buttonStyle="secondary"
            extraButtonProps={{ 'aria-expanded': opened !== null }}
            margin={false}
            onClick={() => void open()}
            size="small"
            type="button"
          >
            {opened ? words.close : words.report}
          </Button>
        ) : null}
        {batch !== null && state !== 'undone' ? (
          <UndoButton
            busy={busy}
            file={file}
            label={words.undo}
            name={words.undoOf(file)}
            onUndo={() => onUndo(batch)}
          />
        ) : null}
      </div>
      {opened === 'none' ? <p role="alert">{common.noAnswer}</p> : null}
      {opened && opened !== 'none' ? (
        <>
          {opened.undone ? <UndoReport undone={opened.undone} /> : null}
          {opened.report ? <ImportReport report={opened.report} /> : <p>{words.nothingComes}</p>}
        </>
      ) : null}
    </>
  )
}
