'use client'

import {
  useAuth,
  useConfig,
  useDocumentEvents,
  useDocumentInfo,
  useForm,
  useTranslation,
} from '@payloadcms/ui'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { savingWords } from '@/design/panel-words/saving'
import { isShortcut } from '@/design/shortcuts/shortcuts'
import { useWords } from '@/design/use-words'
import type { Article } from '@/payload-types'
import { tellPresence } from '../../presence/admin/tell-presence'
import { FormSaver } from '../form-saver'
import { Ended } from '../hand-over'
import { NewestStamp } from '../newest-stamp'
import type { Marks, SaveAnswer, SaverState, Values } from '../saver-ports'
import type { UnsentKeeper } from '../unsent-keeper'
import { formPort } from './form-port'
import { keepUnsent } from './keep-unsent'
import { savers } from './savers'
import { fitsWhileLeaving, type Sent, sendSave, storedOf } from './send-save'
import { checkSession, sessionEnd } from './session-end'

/** An open form says this often that it is open, and learns whether others saved. */
const LOOK_MS = 10_000

const FIRST: SaverState = { is: 'saved', savedAt: null, message: null, refused: [], conflicts: [] }

/** A form that is mounted anew goes on from the one before it. */
const ended = new Ended<FormSaver>()

export type OpenSaver = {
  saver: RefObject<FormSaver | null>
  keeper: RefObject<UnsentKeeper | null>
  state: SaverState
  /** Whether this browser keeps what the server lacks; null where it lacks nothing. */
  isKept: boolean | null
}

/** Saves the form of an article by itself, with Ctrl+S, and when somebody leaves; keeps what is not saved yet. */
export function useFormSaver(id: number | string): OpenSaver {
  const { failed, session } = useWords(savingWords)
  const info = useDocumentInfo()
  const form = useForm()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const { reportUpdate } = useDocumentEvents()
  const [state, setState] = useState(FIRST)
  const [isKept, setKept] = useState<boolean | null>(null)
  // Whose words these are does not change while the form is open, not even where the session ends.
  const account = useRef(Number(useAuth().user?.id))
  const saver = useRef<FormSaver | null>(null)
  const keeper = useRef<UnsentKeeper | null>(null)

  // The saver outlives renders and always asks the newest one.
  const now = useRef({ info, form, language: i18n.language, failed, session, reportUpdate })
  now.current = { info, form, language: i18n.language, failed, session, reportUpdate }
  const newest = useRef(new NewestStamp())
  const { data } = info
  const url = `${config.routes.api}/articles/${id}`

  useEffect(() => {
    const port = formPort(() => now.current.form)
    // The editor hands its words to the form when the browser has time, which a closing page has not.
    const read = (): Values => port.read(document.visibilityState === 'hidden')
    const send = async (changed: Values, marks: Marks, underWay?: Values): Promise<SaveAnswer> => {
      const text = one.startedFrom('body')
      const sender = { ...now.current, account: account.current, underWay, text }
      const answer: Sent = await sendSave(url, changed, marks, sender)
      if (answer.is === 'saved' && answer.doc) newest.current.isNew(answer.doc)
      noteAnswer(id, answer, now.current)
      return answer
    }
    const tell = (next: SaverState) => {
      setState(next)
      keeper.current?.touch()
      if (next.is === 'saved' && next.savedAt !== null) now.current.form.setModified(false)
    }
    /** Shows what others saved, also to somebody who only has the form open. */
    const look = async () => {
      if (document.visibilityState === 'hidden') return
      const answer = await tellPresence(id)
      // Who only looks at the form learns of it before the first word, too.
      if (!answer || sessionEnd.get()) {
        const end = await checkSession(account.current)
        if (answer && !end) void saver.current?.flush()
      }
      const { updatedAt } = answer ?? {}
      if (saver.current?.hasUnsaved() || !updatedAt || updatedAt === now.current.info.data?.updatedAt) return
      const article = await readArticle(`${url}?draft=true&depth=0`)
      if (article && !saver.current?.hasUnsaved()) savers.get(Number(id))?.adopt(article)
    }
    const adoptStored = (article: StampedArticle | undefined) => {
      const stored = article && storedOf(article)
      if (stored) saver.current?.adopt(stored)
    }
    const key = `${id} ${account.current}`
    const begun = storedOf(now.current.info.data ?? {})
    if (!begun) return
    const one = new FormSaver({ read, put: port.put, send, tell }, { ...begun, values: read() })
    const before = ended.of(key)
    if (before) one.follow(before.saver, before.done)
    saver.current = one
    const keeping = keepUnsent({
      account: account.current,
      article: Number(id),
      saver: one,
      read: () => port.read(true),
      tell: setKept,
    })
    keeper.current = keeping.keeper
    savers.set(Number(id), {
      flush: () => one.flush(),
      contentDigest: () => newest.current.stamp,
      adopt: (article) => {
        if (!newest.current.isNew(article)) return
        now.current.info.setData(article)
        adoptStored(article)
      },
    })
    const leave = listen(one, () => adoptStored(now.current.info.data))
    const looking = setInterval(() => void look(), LOOK_MS)
    return () => {
      leave()
      clearInterval(looking)
      const done = one.flush()
      ended.add(key, one, done)
      keeping.end(done)
      one.end()
      savers.delete(Number(id))
    }
  }, [id, url])

  // Other requests write into the article, too: a move of the workflow, a publication.
  useEffect(() => {
    const stored = data && storedOf(data)
    if (stored && newest.current.isNew(data)) saver.current?.adopt(stored)
  }, [data])

  return { saver, keeper, state, isKept }
}

/** The newest version, or null where it cannot be had now: the next round asks again. */
async function readArticle(url: string): Promise<Article | null> {
  const response = await fetch(url, { credentials: 'include', cache: 'no-store' }).catch(() => null)
  return response?.ok ? response.json() : null
}

type StampedArticle = Parameters<typeof storedOf>[0]

type Now = {
  info: ReturnType<typeof useDocumentInfo>
  form: ReturnType<typeof useForm>
  reportUpdate: ReturnType<typeof useDocumentEvents>['reportUpdate']
}

/** Tells the panel around the form what a save changed, as Payload's own automatic save does. */
function noteAnswer(id: number | string, answer: Sent, { info, form, reportUpdate }: Now): void {
  if (answer.is === 'refused') {
    form.dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: answer.fieldErrors ?? [] })
    return
  }
  if (answer.is !== 'saved' || !answer.doc) return
  const updatedAt = String(answer.doc.updatedAt)
  if (!info.mostRecentVersionIsAutosaved) {
    info.incrementVersionCount()
    info.setMostRecentVersionIsAutosaved(true)
    info.setUnpublishedVersionCount((count) => count + 1)
  }
  info.setData(answer.doc)
  info.setLastUpdateTime(Date.parse(updatedAt))
  reportUpdate({ id, doc: answer.doc, entitySlug: 'articles', operation: 'update', updatedAt })
}

/**
 * Saves on Ctrl+S and when the page is left; asks before it closes with more than it can still send. What could not be
 * put into a text while somebody was in it is put there once they have left it.
 */
function listen(saver: FormSaver, adopt: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!isShortcut('save', event)) return
    event.preventDefault()
    void saver.flush()
  }
  /** Also somebody who comes back, perhaps from signing in again: what was refused is tried once more. */
  const onTurn = () => {
    if (document.visibilityState === 'hidden') saver.leave()
    else if (saver.hasUnsaved()) void saver.flush()
  }
  const onClose = (event: BeforeUnloadEvent) => {
    if (saver.hasUnsaved() && !fitsWhileLeaving(JSON.stringify(saver.leaving()))) event.preventDefault()
  }
  document.addEventListener('keydown', onKey)
  document.addEventListener('focusout', adopt)
  document.addEventListener('visibilitychange', onTurn)
  window.addEventListener('beforeunload', onClose)
  return () => {
    document.removeEventListener('keydown', onKey)
    document.removeEventListener('focusout', adopt)
    document.removeEventListener('visibilitychange', onTurn)
    window.removeEventListener('beforeunload', onClose)
  }
}
