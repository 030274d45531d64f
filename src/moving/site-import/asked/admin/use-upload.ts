'use client'

import { useEffect, useRef, useState } from 'react'
import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'
import type { AskedImport } from '../asked-import'
import { sendFile, UploadFailed } from './send-file'
import type { useImports } from './use-imports'

/** Uploads from this window: how much of it is there; null while nothing is uploaded. */
export function useUpload({ path, current, send, look, setProblem }: ReturnType<typeof useImports>) {
  const words = useWords(siteImportWords)
  const [received, setReceived] = useState<number | null>(null)
  const running = useRef<AbortController | null>(null)
  const isUploading = received !== null

  useEffect(() => {
    if (!isUploading) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUploading])
  useEffect(() => () => running.current?.abort(), [])

  async function upload(file: File, site: string | null) {
    const about = { file: file.name, bytes: file.size, modified: String(file.lastModified) }
    const isOpen = current?.state === 'uploading'
    const isSame = isOpen && Object.entries(about).every(([name, value]) => current[name as 'file'] === value)
    if (isOpen && !isSame) return setProblem(words.notTheSame)
    const begun = isSame ? current : (await send('', { ...about, site }))?.current
    if (begun) await run(file, begun)
  }

  async function run(file: File, upload: AskedImport) {
    const stop = new AbortController()
    running.current = stop
    setProblem(null)
    setReceived(upload.received)
    try {
      await sendFile(file, { path, upload, onReceived: setReceived, signal: stop.signal })
    } catch (error) {
      if (!(error instanceof UploadFailed)) throw error
      if (!stop.signal.aborted) setProblem(error.said ?? words.uploadStopped)
    } finally {
      setReceived(null)
      await look()
    }
  }

  return { received, upload, cancel: () => running.current?.abort() }
}
