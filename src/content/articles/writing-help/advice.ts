/** One remark on the writing. It advises; nothing is ever refused because of it. */
export type Advice = {
  /** Stable name of the check. */
  code: string
  /** `fix`: a reader meets something broken. `consider`: a reader may find it harder. */
  severity: 'fix' | 'consider'
  title: string
  /** Where, each in a few words or a quotation. */
  items: string[]
}

/** A quotation or other words in curly quotes, cut so that it fits beside the form. */
export const quoted = (text: string) => `“${text}”`

/** `3 links`, `1 link`. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`
