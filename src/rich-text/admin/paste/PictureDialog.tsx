'use client'

import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { pastingWords } from '@/design/panel-words/pasting'
import { useWords } from '@/design/use-words'
import type { PlacedPicture } from './place-pictures'
import { uploadPicture } from './upload-picture'

type PictureDialogProps = {
  picture: PlacedPicture
  /** How many more pictures follow. */
  waiting: number
  onUploaded: (picture: PlacedPicture, image: number) => void
  onLeaveOut: (picture: PlacedPicture) => void
}

/** Asks for a pasted picture's alternative text before it is added to the library and the text. */
export function PictureDialog({ picture, waiting, onUploaded, onLeaveOut }: PictureDialogProps): ReactNode {
  const words = useWords(pastingWords).picture
  const dialog = useRef<HTMLDialogElement>(null)
  const [alt, setAlt] = useState(picture.alt)
  const [caption, setCaption] = useState(picture.caption)
  const [problem, setProblem] = useState('')
  const [isSending, setIsSending] = useState(false)
  const id = useId()
  const preview = useMemo(() => URL.createObjectURL(picture.file), [picture.file])
  useEffect(() => () => URL.revokeObjectURL(preview), [preview])
  useEffect(() => dialog.current?.showModal(), [])

  const send = async () => {
    setIsSending(true)
    const named = { ...picture, alt: alt.trim(), caption: caption.trim() }
    const uploaded = await uploadPicture(named, words)
    setIsSending(false)
    if ('id' in uploaded) onUploaded(named, uploaded.id)
    else setProblem(uploaded.problem)
  }

  // Outside the article's form, whose keys and buttons would save it.
  return createPortal(
    <dialog
      ref={dialog}
      className="picture-dialog"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault()
        if (!isSending) onLeaveOut(picture)
      }}
    >
      <h2 id={`${id}-title`}>{words.title(waiting)}</h2>
      {/* biome-ignore lint/performance/noImgElement: a file that is not on the server yet */}
      <img src={preview} alt={words.preview} />
      <label htmlFor={`${id}-alt`}>{words.alt}</label>
      <textarea
        id={`${id}-alt`}
        rows={3}
        maxLength={300}
        value={alt}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setAlt(event.target.value)}
      />
      <label htmlFor={`${id}-caption`}>{words.caption}</label>
      <input
        id={`${id}-caption`}
        type="text"
        maxLength={300}
        value={caption}
        onChange={(event) => setCaption(event.target.value)}
      />
      <p id={`${id}-problem`} role="alert" className="picture-dialog__problem">
        {problem}
      </p>
      <p className="picture-dialog__buttons">
        <button type="button" disabled={isSending} onClick={send}>
          {isSending ? words.adding : words.add}
        </button>
        <button type="button" disabled={isSending} onClick={() => onLeaveOut(picture)}>
          {words.leaveOut}
        </button>
      </p>
    </dialog>,
    document.body,
  )
}
