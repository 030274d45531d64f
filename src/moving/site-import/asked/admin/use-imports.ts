'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { useWords } from '@/design/use-words'
import { askServer } from '@/desk/users/admin/ask-server'
import type { CurrentImports } from '../answers'
import { isUnderWay } from '../asked-import'

const EVERY_MS = 2_000
/** What happens in another window. */
const SELDOM_MS = 10_000

/** What an answer may leave as it was. */
type Answer = Partial<CurrentImports>

/** Asks for something: a path below `/api/site-import`, and what belongs to it. */
export type Send = (what: string, data: object) => void

/** The imports, followed while something happens to the newest; and what can be asked for. */
export function useImports(first: CurrentImports) {
  const common = useWords(commonWords)
  const { config } = useConfig()
  const path = `${config.routes.api}/site-import`
  const [imports, setImports] = useState(first)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { current } = imports
  const isBusyThere = current !== null && isUnderWay(current.state)

  const look = useCallback(async () => {
    const response = await fetch(path, { credentials: 'include' }).catch(() => null)
    // The next look may be answered.
    if (response?.ok) setImports((await response.json()) as CurrentImports)
  }, [path])

  useEffect(() => {
    const timer = setInterval(() => void look(), isBusyThere ? EVERY_MS : SELDOM_MS)
    return () => clearInterval(timer)
  }, [isBusyThere, look])

  /** @returns what the server answered; null if it refused, which is shown */
  async function send(what: string, data: object): Promise<Answer | null> {
    setBusy(true)
    setProblem(null)
    const reply = await askServer<Answer>(`${path}${what}`, data)
    setBusy(false)
    if (reply.ok) setImports((before) => ({ ...before, ...reply.body }))
    else setProblem(reply.message ?? common.noAnswer)
    return reply.ok ? reply.body : null
  }

  return { ...imports, path, busy, problem, setProblem, look, send }
}
