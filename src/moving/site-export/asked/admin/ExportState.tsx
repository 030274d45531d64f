'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { siteExportWords } from '@/design/panel-words/site-export'
import { useWords } from '@/design/use-words'
import { useTimeText } from '@/desk/panel/use-time-text'
import type { AskedExport } from '../asked-export'

type Props = { asked: AskedExport; file: string; busy: boolean; onRemove: () => void }

/** How the export that was asked for is doing, with what can be done about it. */
export function ExportState({ asked, file, busy, onRemove }: Props) {
  const words = useWords(siteExportWords)
  const timeText = useTimeText()
  const { i18n } = useTranslation()
  const { state, format, withDrafts, withPrivateData, askedAt, askedBy, madeAt, bytes } = asked
  const extras = [...(withDrafts ? [words.withDrafts] : []), ...(withPrivateData ? [words.withPrivate] : [])]
  return (
    <section aria-labelledby="export-state" className="export-state">
      <h2 id="export-state">{[words.formats[format], ...extras].join(', ')}</h2>
      <p>
        {words.asked} {timeText(askedAt)}, <bdi>{askedBy}</bdi>
      </p>
      <p role="status">
        {state === 'waiting' && words.waiting}
        {state === 'running' && words.running(asked.done, asked.total)}
        {state === 'ready' && words.ready(sizeIn(i18n.language, bytes))}
        {state === 'failed' && words.failed}
      </p>
      {state === 'running' && asked.total > 0 ? (
        <progress aria-label={words.progress} max={asked.total} value={asked.done} />
      ) : null}
      {state === 'failed' ? <p dir="auto">{asked.failure ?? words.seeLog}</p> : null}
      {state === 'ready' && madeAt ? <p>{words.kept(timeText(keptUntil(madeAt)))}</p> : null}
      <div className="account-form__moves">
        {state === 'ready' ? (
          <a className="desk-button" download href={file}>
            {words.download}
          </a>
        ) : null}
        <Button buttonStyle="secondary" disabled={busy} margin={false} onClick={onRemove} type="button">
          {state === 'waiting' || state === 'running' ? words.stop : words.remove}
        </Button>
      </div>
    </section>
  )
}

function sizeIn(language: string, bytes: number): string {
  const [unit, of] = bytes < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const)
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 })
  return format.format(bytes / of)
}

/** As long as the worker keeps it (asked-export.ts). */
const KEPT_MS = 24 * 3_600_000

const keptUntil = (madeAt: string) => new Date(Date.parse(madeAt) + KEPT_MS).toISOString()
