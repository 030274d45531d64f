'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { writingWords } from '@/design/panel-words/writing'
import { useWords } from '@/design/use-words'
import { useHydrated } from '@/desk/panel/use-hydrated'
import { type BeginState, beginDraft, Refusal } from '../begin-draft'
import { AskedList } from './AskedBefore'

const AGAIN_MS = 3000
const QUESTION_LENGTH = 200

type Draft = ReturnType<typeof beginDraft>
type Answer = { doc?: { id: number }; errors?: { message?: string }[] }

/** Creates a draft from a question, or updates its question. */
async function store(api: string, id: number | null, question: string, failed: string): Promise<number> {
  const query = 'draft=true&depth=0'
  const response = await fetch(
    id === null ? `${api}/articles?${query}` : `${api}/articles/${id}?${query}&autosave=true`,
    {
      method: id === null ? 'POST' : 'PATCH',
      credentials: 'include',
      // The last input is sent even while the page is being left.
      keepalive: true,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question, _status: 'draft' }),
    },
  )
  const { doc, errors }: Answer = await response.json()
  if (response.ok && doc) return doc.id
  if (response.status < 500) throw new Refusal(errors?.[0]?.message ?? failed)
  throw new Error(String(response.status))
}

/**
 * The first field of an article. Its first letter creates a draft, and from then on the page's URL is the draft's:
 * reloading or returning leads there.
 */
export function BeginForm({ admin, api }: { admin: string; api: string }) {
  const words = useWords(writingWords).begin
  const router = useRouter()
  const hydrated = useHydrated()
  const field = useRef<HTMLInputElement>(null)
  const draft = useRef<Draft | null>(null)
  const [state, setState] = useState<BeginState>({ is: 'empty' })
  const [leaving, setLeaving] = useState(false)
  const [typed, setTyped] = useState<{ question: string; id?: number }>({ question: '' })
  const address = (id: number) => `${admin}/collections/articles/${id}`

  useEffect(() => {
    // Restored by the Back button: the URL is already a draft's, this form is outdated.
    if (window.location.pathname.startsWith(`${admin}/collections/`)) window.location.reload()
  }, [admin])

  // The page keeps its controls disabled until then.
  useEffect(() => {
    if (hydrated) field.current?.focus()
  }, [hydrated])

  useEffect(() => {
    const keepOpen = (event: BeforeUnloadEvent) => {
      if (draft.current?.isBehind()) event.preventDefault()
    }
    window.addEventListener('beforeunload', keepOpen)
    return () => window.removeEventListener('beforeunload', keepOpen)
  }, [])

  function type(question: string) {
    setTyped((before) => ({ ...before, question }))
    let shown: number | null = null
    draft.current ??= beginDraft({
      send: (id, text) => store(api, id, text, words.notSaved),
      tell: (next, id) => {
        setState(next)
        if (id !== null) setTyped((before) => ({ ...before, id }))
        if (id === null || shown === id) return
        shown = id
        // Only while this page is visible.
        if (window.location.pathname === `${admin}/write`) window.history.replaceState(null, '', address(id))
      },
      pause: () => new Promise((done) => setTimeout(done, AGAIN_MS)),
    })
    draft.current.type(question)
  }

  async function goOn(event: FormEvent) {
    event.preventDefault()
    setLeaving(true)
    const id = (await draft.current?.settle()) ?? null
    if (id === null) setLeaving(false)
    else router.replace(address(id))
  }

  return (
    <form className="account-form" onSubmit={(event) => void goOn(event)}>
      <label htmlFor="begin-question">{words.question}</label>
      <input
        aria-describedby="begin-question-hint begin-question-state"
        autoComplete="off"
        id="begin-question"
        maxLength={QUESTION_LENGTH}
        onChange={(event) => type(event.target.value)}
        readOnly={leaving}
        ref={field}
        required
        type="text"
      />
      <p className="account-form__hint" id="begin-question-hint">
        {words.hint}
      </p>
      <AskedList question={typed.question} except={typed.id} />
      <p id="begin-question-state" role="status">
        {'message' in state ? state.message : words[state.is]}
      </p>
      <Button disabled={leaving} margin={false} type="submit">
        {leaving ? words.opening : words.goOn}
      </Button>
    </form>
  )
}
