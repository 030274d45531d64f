import { speak } from '@/design/panel-words'
import { changesWords } from '@/design/panel-words/changes'
import { marked } from '@/rich-text/comparison'
import type { FieldChange } from '../compare-articles'
import { compareTexts } from '../compare-words'
import { RETURNABLE } from '../returnable'
import { AS_READ } from './as-read'
import { type Back, TakeBackButton } from './TakeBackButton'

type ComparedFieldsProps = { fields: FieldChange[]; language: string; back: Back | null }

/** The changed fields that are not part of the text: people, references, dates, pictures, before and after. */
export function ComparedFields({ fields, language, back }: ComparedFieldsProps) {
  const words = speak(changesWords, language)
  const others = fields.filter(({ field }) => !AS_READ.has(field))
  if (others.length === 0) return null
  return (
    <section aria-labelledby="compared-fields">
      <h2 id="compared-fields">{words.fields}</h2>
      <div className="changes__table">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {others.map(({ field, name, before, after }) => (
              <tr key={field}>
                <th scope="row">
                  {name}
                  {back && RETURNABLE.some((one) => one === field) && (
                    <TakeBackButton back={back} field={field} what={name} />
                  )}
                </th>
                <Side lines={before} others={after} mark="removed" empty={words.empty} />
                <Side lines={after} others={before} mark="added" empty={words.empty} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type SideProps = { lines: string[]; others: string[]; mark: 'added' | 'removed'; empty: string }

/** One side with the words marked that only it has. */
function Side({ lines, others, mark, empty }: SideProps) {
  if (lines.length === 0) return <td>{empty}</td>
  const [before, after] = mark === 'removed' ? [lines, others] : [others, lines]
  const parts = compareTexts(before.join('\n'), after.join('\n'))
  return (
    <td dir="auto">
      {parts
        .filter((part) => part.mark === undefined || part.mark === mark)
        .map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have nothing else to tell them apart.
          <span key={index}>{marked(part.text, part.mark)}</span>
        ))}
    </td>
  )
}
