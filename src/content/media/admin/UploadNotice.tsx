'use client'

import { useSyncExternalStore } from 'react'
import { type Spoken, speak } from '@/design/panel-words'
import { writingWords } from '@/design/panel-words/writing'
import { useWords } from '@/design/use-words'
import { sharedState } from '@/desk/panel/shared-state'
import { sendPictures, type UploadState } from './send-picture'
import { sendWithProgress } from './send-with-progress'

const quiet: UploadState = { is: 'quiet' }
const state = sharedState<UploadState>(quiet)

/** The browser reads the dimensions from the file header, without decoding the picture. */
function measure(file: File): Promise<{ width: number; height: number } | null> {
  return new Promise((resolve) => {
    const address = URL.createObjectURL(file)
    const image = new Image()
    const end = (size: { width: number; height: number } | null) => {
      URL.revokeObjectURL(address)
      resolve(size)
    }
    image.onload = () => end({ width: image.naturalWidth, height: image.naturalHeight })
    image.onerror = () => end(null)
    image.src = address
  })
}

/** The page's language; no hook is available here. */
const language = () => document.documentElement.lang

// Before any form is mounted, like SaveNotice.
if (typeof window !== 'undefined') {
  window.fetch = sendPictures({
    send: window.fetch.bind(window),
    sendWithProgress,
    tell: state.set,
    measure,
    language,
    confirm: ({ alt, filename }) =>
      window.confirm(speak(writingWords, language()).upload.again(alt, filename)),
  })
}

function wordsOf(now: UploadState, words: Spoken<typeof writingWords>['upload']): string {
  switch (now.is) {
    case 'quiet':
      return ''
    case 'checking':
      return words.checking
    case 'sending':
      return words.sending(Math.floor(now.part * 100))
    case 'drawing':
      return words.drawing
  }
}

/** Shows the progress of a picture upload. */
export function UploadNotice() {
  const words = useWords(writingWords).upload
  const now = useSyncExternalStore(state.subscribe, state.get, () => quiet)
  return (
    <div className="save-notice upload-notice" role="status">
      {wordsOf(now, words)}
    </div>
  )
}
