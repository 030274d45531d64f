import type { Page } from '@playwright/test'

/** What the browser keeps of forms whose words the site does not have, as one text; empty if nothing. */
export const keptWords = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const name = 'unsent-words'
    const all = await indexedDB.databases()
    // Opening it would create it.
    if (!all.some((one) => one.name === name)) return ''
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => done(request.result)
      request.onerror = () => failed(request.error)
    })
    const records = await new Promise<unknown[]>((done, failed) => {
      const request = database.transaction('words').objectStore('words').getAll()
      request.onsuccess = () => done(request.result)
      request.onerror = () => failed(request.error)
    })
    database.close()
    return records.length === 0 ? '' : JSON.stringify(records)
  })
