'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { siteExportWords } from '@/design/panel-words/site-export'
import { useWords } from '@/design/use-words'
import { type ExportFormat, exportFormats } from '../../formats'
import type { WantedExport } from '../asked-export'

type Props = { busy: boolean; onAsk: (wanted: WantedExport) => void }

/** Chooses what an export has. */
export function ExportForm({ busy, onAsk }: Props) {
  const words = useWords(siteExportWords)
  const [format, setFormat] = useState<ExportFormat>('json-lines')
  const [drafts, setDrafts] = useState(false)
  const [isPrivate, setPrivate] = useState(false)
  const takesDrafts = format !== 'json-lines'
  const takesPrivate = format !== 'markdown'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk({ format, withDrafts: takesDrafts && drafts, withPrivateData: takesPrivate && isPrivate })
  }

  return (
    <form onSubmit={submit}>
      <label htmlFor="export-format">{words.format}</label>
      <select
        aria-describedby="export-format-hint"
        id="export-format"
        onChange={(event) => setFormat(exportFormats.find((each) => each === event.target.value) ?? format)}
        value={format}
      >
        {exportFormats.map((each) => (
          <option key={each} value={each}>
            {words.formats[each]}
          </option>
        ))}
      </select>
      <p className="account-form__hint" id="export-format-hint">
        {words.hints[format]}
      </p>
      {takesDrafts ? (
        <label className="account-form__choice">
          <input checked={drafts} onChange={() => setDrafts(!drafts)} type="checkbox" />
          {words.drafts}
        </label>
      ) : null}
      {takesPrivate ? (
        <label className="account-form__choice">
          <input checked={isPrivate} onChange={() => setPrivate(!isPrivate)} type="checkbox" />
          {words.private}
        </label>
      ) : null}
      <div className="account-form__moves">
        <Button disabled={busy} margin={false} type="submit">
          {words.begin}
        </Button>
      </div>
    </form>
  )
}
