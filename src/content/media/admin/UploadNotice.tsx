'use client'

import { useSyncExternalStore } from 'react'
import { sharedState } from '@/desk/panel/shared-state'
import { sendPictures, type UploadState } from './send-picture'
import { sendWithProgress } from './send-with-progress'

const quiet: UploadState = { is: 'quiet' }
const state = sharedState<UploadState>(quiet)

/** The browser reads the size from the file's beginning, without unpacking the picture. */
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

// Before any form is there, as SaveNotice does.
if (typeof window !== 'undefined') {
  window.fetch = sendPictures({
    send: window.fetch.bind(window),
    sendWithProgress,
    tell: state.set,
    measure,
    confirm: ({ alt, filename }) =>
      window.confirm(
        `This picture is here already: “${alt}” (${filename}). Upload it a second time all the same? ` +
          'With Cancel nothing is sent, and you can choose the one that is here.',
      ),
  })
}

function wordsOf(now: UploadState): string {
  switch (now.is) {
    case 'quiet':
      return ''
    case 'checking':
      return 'Looking at the picture …'
    case 'sending':
      return `Sending the picture: ${Math.floor(now.part * 100)} %`
    case 'drawing':
      return 'The picture has arrived. Its sizes are being drawn, which takes some seconds.'
  }
}

/** Says how far the upload of a picture is. */
export function UploadNotice() {
  const now = useSyncExternalStore(state.subscribe, state.get, () => quiet)
  return (
    <div className="save-notice upload-notice" role="status">
      {wordsOf(now)}
    </div>
  )
}
