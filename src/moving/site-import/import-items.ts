import type { ImportContext } from './context'
import { importItem } from './import-item'
import type { Outcome } from './outcome'
import { wantedItemSlug } from './prepare-item'
import type { SourceEvent, SourceItem } from './source'

/** While one waits for the database, the next ones are converted. */
const AT_ONCE = 4

type Running = { keys: ReadonlySet<string>; outcomes: Promise<Outcome[]> }

/**
 * Imports the posts and pages of an export, several at once. What could want the same address goes one after the other, in
 * the order of the file, so that each run gives the same addresses.
 *
 * @param note is told what became of each, in the order of the file
 * @throws the first error that is not about one item, after those that had begun have ended
 */
export async function importItems(
  context: ImportContext,
  events: AsyncIterable<SourceEvent>,
  { note, ending }: { note: (outcomes: readonly Outcome[]) => void; ending?: AbortSignal | undefined },
): Promise<void> {
  const running: Running[] = []
  const endFirst = async () => {
    const first = running.shift()
    if (first) note(await first.outcomes)
  }
  try {
    for await (const event of events) {
      if (ending?.aborted) break
      if (event.type !== 'item') continue
      const keys = keysOf(event.item)
      while (running.length >= AT_ONCE || running.some((other) => keys.some((key) => other.keys.has(key))))
        await endFirst()
      const outcomes = importItem(context, event.item)
      // Awaited in its turn; until then a failure must not end the process.
      outcomes.catch(() => undefined)
      running.push({ keys: new Set(keys), outcomes })
    }
    while (running.length > 0) await endFirst()
  } finally {
    await Promise.allSettled(running.map(({ outcomes }) => outcomes))
  }
}

/** Its id, and the last parts of its new and its old addresses, without the number that a taken one gets. */
function keysOf(item: SourceItem): string[] {
  const lasts = [item.address, ...(item.oldAddresses ?? [])].map((address) => {
    const old = address !== null && URL.canParse(address) ? new URL(address).pathname : ''
    return old.replace(/\/+$/u, '').split('/').at(-1) ?? ''
  })
  const slugs = [wantedItemSlug(item), ...lasts]
    .map((slug) => slug.replace(/-\d+$/u, ''))
    .filter((slug) => slug !== '')
  return [`${item.kind} ${item.id}`, ...slugs]
}
