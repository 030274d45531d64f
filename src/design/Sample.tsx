import { stringsFor } from './strings'

/** Says that the content came with a new installation and is not medical advice. */
export function Sample({ language }: { language: string }) {
  return <p className="remark">{stringsFor(language).sample}</p>
}
