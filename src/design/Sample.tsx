import { stringsFor } from './strings'

/** Says that the content is sample content and not medical advice. */
export function Sample({ language }: { language: string }) {
  return <p className="remark">{stringsFor(language).sample}</p>
}
