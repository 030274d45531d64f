import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { LetterGrid, letterId } from '@/design/LetterGrid'
import { letterGridCss } from '@/design/letter-grid.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/features/settings/site-view'
import type { SymptomIndexEntry } from '@/features/symptoms/symptom-view'
import { groupByLetter } from './group-by-letter'
import { symptomIndexCss } from './symptom-index.css'

/** The style sheets of the A to Z. */
export const symptomIndexStyles = [breadcrumbsCss, sectionCss, letterGridCss, symptomIndexCss]

/** All symptoms and the other names that lead to them, under their first letters. */
export function SymptomIndexPage({ site, entries }: { site: SiteView; entries: SymptomIndexEntry[] }) {
  const t = stringsFor(site.language)
  const groups = groupByLetter(entries)
  const letters = groups.map(({ letter, entries: found }) => ({ letter, used: found.length > 0 }))
  return (
    <>
      <Breadcrumbs trail={[]} language={site.language} />
      <h1>{t.symptoms.title}</h1>
      <p className="lead">{t.symptoms.lead}</p>
      <div className="part">
        <LetterGrid letters={letters} page="" label={t.symptoms.letters} />
      </div>
      {entries.length === 0 && <p className="part muted">{t.symptoms.none}</p>}
      {groups
        .filter((group) => group.entries.length > 0)
        .map((group) => (
          <section className="letter" key={group.letter} aria-labelledby={letterId(group.letter)}>
            <h2 id={letterId(group.letter)}>{group.letter}</h2>
            <ul className="plain">
              {group.entries.map((entry) => (
                <li key={`${entry.name} ${entry.slug}`}>
                  {entry.see ? (
                    <>
                      {entry.name}{' '}
                      <span className="muted small">
                        {t.symptoms.see} <a href={`/symptoms/${entry.slug}`}>{entry.see}</a>
                      </span>
                    </>
                  ) : (
                    <>
                      <a href={`/symptoms/${entry.slug}`}>{entry.name}</a>
                      {entry.articleCount > 0 && (
                        <span className="muted small"> {t.answers(entry.articleCount)}</span>
                      )}
                    </>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}
