'use client'

import { useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { useWords } from '@/design/use-words'
import { askServer } from '@/desk/users/admin/ask-server'

/** Sends to an endpoint of a symptom; `problem` is why it was refused. */
export function useSend(id: number) {
  const common = useWords(commonWords)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function send<T>(path: string, data: object = {}): Promise<T | null> {
    setBusy(true)
    setProblem(null)
    const reply = await askServer<T>(`/api/symptoms/${id}/${path}`, data)
    setBusy(false)
    if (reply.ok) return reply.body
    setProblem(reply.message ?? common.noAnswer)
    return null
  }
  return { busy, problem, send }
}
