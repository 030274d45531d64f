'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useRef, useState } from 'react'
import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'
import { MOST_BYTES, MOST_GIGABYTES } from '../asked-import'

type Props = {
  busy: boolean
  /** Goes on with an upload, whose site is known. */
  goesOn: boolean
  onProblem: (problem: string) => void
  onUpload: (file: File, site: string | null) => void
}

/** Chooses a file, or the file whose upload was interrupted. */
export function UploadForm({ busy, goesOn, onProblem, onUpload }: Props) {
  const words = useWords(siteImportWords)
  const chosen = useRef<HTMLInputElement>(null)
  const [site, setSite] = useState('')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    // Asked of the input: a file that was chosen while the page came alive is in no state of ours.
    const file = chosen.current?.files?.[0]
    if (!file) return
    if (file.size === 0) onProblem(words.refusal.empty)
    else if (file.size > MOST_BYTES) onProblem(words.refusal.tooLarge)
    else onUpload(file, site === '' ? null : site)
  }

  return (
    <form onSubmit={submit}>
      <label htmlFor="import-file">{words.file}</label>
      <input aria-describedby="import-file-hint" id="import-file" ref={chosen} required type="file" />
      <p className="account-form__hint" id="import-file-hint">
        {goesOn ? words.chooseAgain : words.fileHint(MOST_GIGABYTES)}
      </p>
      {goesOn ? null : <SiteField onChange={setSite} value={site} />}
      <div className="account-form__moves">
        <Button disabled={busy} margin={false} type="submit">
          {goesOn ? words.goOnUploading : words.upload}
        </Button>
      </div>
    </form>
  )
}

type SiteFieldProps = { value: string; required?: boolean; onChange: (site: string) => void }

/** The address of the site that a file is from. */
export function SiteField({ value, required = false, onChange }: SiteFieldProps) {
  const words = useWords(siteImportWords)
  return (
    <>
      <label htmlFor="import-site">{words.site}</label>
      <input
        aria-describedby="import-site-hint"
        autoComplete="off"
        id="import-site"
        maxLength={512}
        onChange={({ target }) => onChange(target.value.trim())}
        pattern="https?://.+"
        required={required}
        type="url"
        value={value}
      />
      <p className="account-form__hint" id="import-site-hint">
        {words.siteHint}
      </p>
    </>
  )
}
