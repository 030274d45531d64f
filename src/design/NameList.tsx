import { listFormat } from './formatters'
import { stringsFor } from './strings'

/** Names as a list in a sentence, "A, B and C", each with its own text direction. */
export function NameList({ names, language }: { names: string[]; language: string }) {
  const list = listFormat(stringsFor(language).locale)
  return list.formatToParts(names).map(({ type, value }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change, and two people may share a name.
    type === 'element' ? <bdi key={place}>{value}</bdi> : value,
  )
}
