'use client'

import { useEffect, useRef, useState } from 'react'
import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'
import type { AskedImport } from '../asked-import'
import { sendFile, UploadFailed } from './send-file'
import type { useImports } from './use-imports'

/** Of this window: an upload goes on when the page comes back to it, or is made anew. */
let uploading: File | null = null

const isOf = (file: File, { file: name, bytes, modified }: AskedImport) =>
  file.name === name && file.size === bytes && String(file.lastModified) === modified

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
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when the page comes back
  useEffect(() => {
    if (uploading && current?.state === 'uploading' && isOf(uploading, current)) void run(uploading, current)
    return () => running.current?.abort()
  }, [])

  async function upload(file: File, site: string | null) {
    const isOpen = current?.state === 'uploading'
    if (isOpen && !isOf(file, current)) return setProblem(words.notTheSame)
    const about = { file: file.name, bytes: file.size, modified: String(file.lastModified), site }
    const begun = isOpen ? current : (await send('', about))?.current
    if (begun) await run(file, begun)
  }

  async function run(file: File, upload: AskedImport) {
    const stop = new AbortController()
    running.current = stop
    uploading = file
    setProblem(null)
    setReceived(upload.received)
    try {
      await sendFile(file, { path, upload, onReceived: setReceived, signal: stop.signal })
      uploading = null
    } catch (error) {
      if (!(error instanceof UploadFailed)) throw error
      if (!stop.signal.aborted) setProblem(error.said ?? words.uploadStopped)
    } finally {
      setReceived(null)
      await look()
    }
  }

  function cancel() {
    uploading = null
    running.current?.abort()
  }

  return { received, upload, cancel }
}
