import { stringsFor } from './strings'

/** The reader's text that can no longer be sent, to be copied. */
export function UnsentWords({ words, language }: { words: string; language: string }) {
  return (
    <div className="field">
      <label htmlFor="unsent">{stringsFor(language).refusals.yourWords}</label>
      <textarea id="unsent" rows={8} readOnly dir="auto" defaultValue={words} />
    </div>
  )
}
