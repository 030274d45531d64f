import type { Unsent } from '../saver-ports'

/** What the form of one tab could not send. */
export type UnsentRecord = {
  account: number
  article: number
  /** The form that keeps it, by a random name. */
  tab: string
  /** By the clock of this computer, which is only shown; in milliseconds since 1970. */
  at: number
  unsent: Unsent
}

const DATABASE = 'unsent-words'
const STORE = 'words'

let opened: Promise<IDBDatabase> | null = null
/** The account whose words may be kept; null before sign-in and after sign-out. */
let owner: number | null = null
let mayKeep = false
let session = new AbortController()

/** Other tabs of the same browser learn who signed in or out. */
const channel = typeof window === 'undefined' ? null : new BroadcastChannel(DATABASE)
channel?.addEventListener('message', ({ data }: MessageEvent<number | null>) => {
  mayKeep = owner !== null && data === owner
  if (data !== null && data !== owner) session.abort()
})

/**
 * Somebody is signed in: their words are kept from now on, and those of everybody else are erased.
 *
 * @throws DOMException where the browser keeps nothing, here and in all others
 */
export async function keepFor(account: number): Promise<void> {
  // What the account before still tries to send is not sent in this one's name.
  if (owner !== null && owner !== account) session.abort()
  if (session.signal.aborted) session = new AbortController()
  owner = account
  mayKeep = true
  channel?.postMessage(account)
  const others = [IDBKeyRange.upperBound([account], true), IDBKeyRange.lowerBound([account + 1])]
  await change((store) => {
    for (const range of others) store.delete(range)
  })
}

/** Ends with the account: aborted once another one is signed in. */
export const sameAccount = (): AbortSignal => session.signal

/** Somebody signed out: nothing stays on this computer, and no open form adds to it. */
export async function forgetAll(): Promise<void> {
  mayKeep = false
  channel?.postMessage(null)
  await change((store) => void store.clear())
}

/** Replaces what this form keeps. */
export async function keepRecord(record: UnsentRecord): Promise<void> {
  if (!mayKeep || record.account !== owner) throw new DOMException('signed out', 'NotAllowedError')
  await change((store) => void store.put(record))
}

export async function removeRecord({
  account,
  article,
  tab,
}: Omit<UnsentRecord, 'at' | 'unsent'>): Promise<void> {
  await change((store) => void store.delete([account, article, tab]))
}

/** What forms of an article kept, the oldest first, without those that are still open in some tab. */
export async function findRecords(account: number, article: number): Promise<UnsentRecord[]> {
  const database = await open()
  const all = database
    .transaction(STORE)
    .objectStore(STORE)
    .getAll(IDBKeyRange.bound([account, article], [account, article, []]))
  const records = await new Promise<UnsentRecord[]>((found, failed) => {
    all.onsuccess = () => found(all.result)
    all.onerror = () => failed(all.error)
  })
  const living = await openForms()
  return records.filter(({ tab }) => !living.has(lockOf(tab))).sort((one, other) => one.at - other.at)
}

const lockOf = (tab: string) => `${DATABASE} ${tab}`

/** Only a page with HTTPS knows of its other tabs; elsewhere their words are offered, too. */
async function openForms(): Promise<Set<string | undefined>> {
  if (!('locks' in navigator)) return new Set()
  const { held = [] } = await navigator.locks.query()
  return new Set(held.map(({ name }) => name))
}

/**
 * Marks a form as open for as long as its page lives.
 *
 * @returns ends it before
 */
export function markOpen(tab: string): () => void {
  let end = () => {}
  const ended = new Promise<void>((done) => {
    end = done
  })
  if ('locks' in navigator) void navigator.locks.request(lockOf(tab), () => ended)
  return end
}

/** The request is made at once, so that it counts while a page closes. */
async function change(act: (store: IDBObjectStore) => void): Promise<void> {
  const database = current ?? (await open())
  const transaction = database.transaction(STORE, 'readwrite')
  act(transaction.objectStore(STORE))
  await new Promise<void>((done, failed) => {
    transaction.oncomplete = () => done()
    transaction.onabort = () => failed(transaction.error)
  })
}

let current: IDBDatabase | null = null

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((done, failed) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () =>
      request.result.createObjectStore(STORE, { keyPath: ['account', 'article', 'tab'] })
    request.onerror = () => failed(request.error)
    request.onsuccess = () => {
      const database = request.result
      const forget = () => {
        database.close()
        current = null
        opened = null
      }
      database.onversionchange = forget
      database.onclose = forget
      current = database
      done(database)
    }
  }).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}
