import type { SymptomIndexEntry } from '@/content/symptoms/symptom-view'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { CutNote } from '@/design/CutNote'
import { contentIn } from '@/design/content-language'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { groupByLetter } from './group-by-letter'
import { LetterGrid, letterId } from './LetterGrid'
import { letterGridCss } from './letter-grid.css'
import { shareLines } from './share-lines'
import { symptomIndexCss } from './symptom-index.css'

/** The style sheets of the A to Z. */
export const symptomIndexStyles = [breadcrumbsCss, sectionCss, letterGridCss, symptomIndexCss]

/** Lines of the whole page, so that a large vocabulary does not make a page that no reader can load. */
const MOST_LINES = 2000

/** All symptoms and the other names that lead to them, under their first letters. */
export function SymptomIndexPage({ site, entries }: { site: SiteView; entries: SymptomIndexEntry[] }) {
  const t = stringsFor(site.language).symptoms
  const groups = groupByLetter(entries, site.language)
  const most = shareLines(
    groups.map((group) => group.entries.length),
    MOST_LINES,
  )
  const symptomCount = entries.filter(({ see }) => see === null).length
  return (
    <>
      <Breadcrumbs trail={[]} language={site.language} />
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <div className="part">
        <p className="muted">
          {entries.length === 0 ? t.none : `${t.counted(symptomCount, entries.length - symptomCount)}.`}
        </p>
        <LetterGrid
          letters={groups.map(({ letter, entries: found }) => ({ letter, count: found.length }))}
          page=""
          language={site.language}
        />
      </div>
      {groups
        .filter((group) => group.entries.length > 0)
        .map((group) => (
          <section className="letter" key={group.letter} aria-labelledby={letterId(group.letter)}>
            <h2 id={letterId(group.letter)}>
              <bdi>{group.letter}</bdi>
            </h2>
            <div>
              <ul className="plain">
                {group.entries.slice(0, most).map((entry) => (
                  <li key={`${entry.name} ${entry.slug}`}>
                    <Entry entry={entry} site={site} />
                  </li>
                ))}
              </ul>
              <CutNote
                shown={Math.min(most, group.entries.length)}
                total={group.entries.length}
                language={site.language}
              />
              <p className="small screen">
                <a href="#letters">{t.backToLetters}</a>
              </p>
            </div>
          </section>
        ))}
    </>
  )
}

function Entry({ entry, site }: { entry: SymptomIndexEntry; site: SiteView }) {
  const t = stringsFor(site.language)
  const address = `/symptoms/${entry.slug}`
  const content = contentIn(site.language)
  if (entry.see) {
    return (
      <>
        <span {...content}>{entry.name}</span>{' '}
        <span className="muted small">
          {t.symptoms.see}{' '}
          <a href={address} {...content}>
            {entry.see}
          </a>
        </span>
      </>
    )
  }
  return (
    <>
      <a href={address} {...content}>
        {entry.name}
      </a>
      {entry.articleCount > 0 && <span className="muted small"> {t.answers(entry.articleCount)}</span>}
    </>
  )
}
