'use client'

import { Button } from '@payloadcms/ui'
import { type ReactNode, useCallback, useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { useWords } from '@/design/use-words'

/** What a form below a comment reports to the queue. */
export type QueueFormEnd = { onDone: (message: string) => void; onClose: () => void }

/** Submits a form below a comment: once at a time, closed on success, otherwise with the error. */
export function useQueueForm({ onDone, onClose }: QueueFormEnd) {
  const { noAnswer } = useWords(commonWords)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const fail = useCallback(
    (error: unknown) => setProblem(error instanceof Error ? error.message : noAnswer),
    [noAnswer],
  )

  /** @param work returns the message shown on success */
  async function send(work: () => Promise<string>) {
    setBusy(true)
    try {
      onDone(await work())
      onClose()
    } catch (error) {
      fail(error)
      setBusy(false)
    }
  }
  return { problem, setProblem, fail, busy, send, onClose }
}

type QueueFormProps = {
  form: ReturnType<typeof useQueueForm>
  work: () => Promise<string>
  /** The button's label. */
  submit: string
  isReady?: boolean
  children: ReactNode
}

/** The layout of such a form: its fields, the error, its submit and cancel buttons. */
export function QueueForm({ form, work, submit, isReady = true, children }: QueueFormProps) {
  const { cancel } = useWords(commonWords)
  return (
    <form
      className="queue-panel"
      onSubmit={(event) => {
        event.preventDefault()
        void form.send(work)
      }}
    >
      {children}
      {form.problem && <p role="alert">{form.problem}</p>}
      <div className="queue-moves">
        <Button type="submit" size="small" margin={false} disabled={form.busy || !isReady}>
          {submit}
        </Button>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={form.onClose}>
          {cancel}
        </Button>
      </div>
    </form>
  )
}
