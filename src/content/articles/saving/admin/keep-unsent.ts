import type { FormSaver } from '../form-saver'
import type { Values } from '../saver-ports'
import { UnsentKeeper } from '../unsent-keeper'
import { keepRecord, markOpen, removeRecord } from './unsent-store'

type Form = {
  account: number
  article: number
  saver: FormSaver
  read: () => Values
  tell: (isKept: boolean | null) => void
}

export type Keeping = {
  keeper: UnsentKeeper
  /** Ends it once the server has everything; what it refuses stays for the next form. */
  end: (isSaved: Promise<boolean>) => void
}

/** Keeps the unsent words of an open form in this browser: soon after each key, and while the page is left. */
export function keepUnsent({ account, article, saver, read, tell }: Form): Keeping {
  const tab = randomName()
  const close = markOpen(tab)
  const keeper = new UnsentKeeper({
    unsent: () => saver.unsent(read()),
    write: (unsent) => keepRecord({ account, article, tab, at: Date.now(), unsent }),
    remove: () => removeRecord({ account, article, tab }),
    tell,
  })
  // The text’s editor tells the form of a key when the browser has time.
  const onInput = () => keeper.touch()
  const onLeave = () => void keeper.keep()
  document.addEventListener('input', onInput)
  document.addEventListener('visibilitychange', onLeave)
  window.addEventListener('pagehide', onLeave)
  return {
    keeper,
    end: (isSaved) => {
      document.removeEventListener('input', onInput)
      document.removeEventListener('visibilitychange', onLeave)
      window.removeEventListener('pagehide', onLeave)
      onLeave()
      void isSaved.then(() => keeper.keep()).finally(close)
    },
  }
}

/** `crypto.randomUUID` needs HTTPS. */
const randomName = () => [...crypto.getRandomValues(new Uint32Array(4))].join('-')
