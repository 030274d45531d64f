import type { DirectoryView, FilterChoice } from '@/content/authors/author-view'
import { foldWords } from '@/content/authors/filter-authors'
import { stringsFor } from '@/design/strings'

/** A plain form that filters the directory by specialty and place. */
export function AuthorFilter({ directory, language }: { directory: DirectoryView; language: string }) {
  const t = stringsFor(language).authors
  const { filters, specialties, places } = directory
  return (
    <search>
      <form className="filter" action="/authors" method="get" aria-label={t.filter}>
        <Choice
          name="specialty"
          label={t.specialty}
          all={t.allSpecialties}
          choices={specialties}
          chosen={filters.specialty}
        />
        <Choice name="place" label={t.place} all={t.allPlaces} choices={places} chosen={filters.place} />
        <div>
          <label htmlFor="order">{t.order}</label>
          <select id="order" name="order" defaultValue={directory.order === 'rating' ? 'rating' : ''}>
            <option value="">{t.byName}</option>
            <option value="rating">{t.byRating}</option>
          </select>
        </div>
        <button className="button" type="submit">
          {t.apply}
        </button>
      </form>
    </search>
  )
}

/** Beyond these a reader types the word, and the most frequent ones are suggested. */
const CHOICES_MOST = 60

type ChoiceProps = {
  name: string
  label: string
  all: string
  choices: FilterChoice[]
  chosen: string | null
}

function Choice({ name, label, all, choices, chosen }: ChoiceProps) {
  if (choices.length > CHOICES_MOST) return <Suggested {...{ name, label, all, choices, chosen }} />
  const folded = chosen === null ? '' : foldWords(chosen)
  const current = choices.find((choice) => foldWords(choice.name) === folded)
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={current?.name ?? chosen ?? ''}>
        <option value="">{all}</option>
        {chosen !== null && !current && (
          <option value={chosen} dir="auto">
            {chosen}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.name} value={choice.name} dir="auto">
            {choice.name} ({choice.count})
          </option>
        ))}
      </select>
    </div>
  )
}

/** The directory finds a specialty or a place however it is spelled, so that words can be typed. */
function Suggested({ name, label, all, choices, chosen }: ChoiceProps) {
  const frequent = choices.toSorted((a, b) => b.count - a.count).slice(0, CHOICES_MOST)
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        list={`${name}-words`}
        defaultValue={chosen ?? ''}
        placeholder={all}
        dir="auto"
        autoComplete="off"
      />
      <datalist id={`${name}-words`}>
        {frequent.map((choice) => (
          <option key={choice.name} value={choice.name} />
        ))}
      </datalist>
    </div>
  )
}
