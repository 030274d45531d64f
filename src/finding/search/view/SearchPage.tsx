import { articleListCss } from '@/content/articles/view/article-list.css'
import { RedLines } from '@/content/symptoms/red-line/view/RedLines'
import { alarmCss } from '@/design/alarm.css'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { buttonCss } from '@/design/button.css'
import { contentIn } from '@/design/content-language'
import { DateText } from '@/design/DateText'
import { formCss } from '@/design/form.css'
import { linkListCss } from '@/design/link-list.css'
import { NameList } from '@/design/NameList'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { Strings } from '@/design/strings/words'
import type { SiteView } from '@/html/site-view'
import { EMERGENCY_NUMBER } from '@/rich-text/allowed-nodes'
import { DangerNotice } from '@/site/danger/view/DangerNotice'
import { dangerCss } from '@/site/danger/view/danger.css'
import { WISH_PATH, WishForm } from '../../wishes/view/WishForm'
import { PAGE_SIZE, type Reason, type SearchHit, type SearchView } from '../search-view'
import { NamesFound, SymptomCard } from './AlsoFound'
import { addressOf, BeyondPages, Pages } from './Pages'
import { SearchForm } from './SearchForm'
import { searchCss } from './search.css'
import { searchFormCss } from './search-form.css'
import { WaysOn } from './WaysOn'

/** The style sheets of the results. */
export const searchStyles = [
  breadcrumbsCss,
  sectionCss,
  buttonCss,
  linkListCss,
  articleListCss,
  searchFormCss,
  formCss,
  searchCss,
  alarmCss,
  dangerCss,
]

/** The results: each article with the matching text and the reason for the match. */
export function SearchPage({ site, search }: { site: SiteView; search: SearchView }) {
  const t = stringsFor(site.language)
  const { query, correction, hits, systems, system } = search
  return (
    <>
      <Breadcrumbs trail={[]} language={site.language} />
      <h1>{t.search.title}</h1>
      {search.danger && <DangerNotice danger={search.danger} site={site} />}
      {!search.danger && <RedLines lines={search.redLines} site={site} />}
      <SearchForm site={site} query={query} systems={systems} system={system} />
      {query === '' && <p>{t.search.ask}</p>}
      <SymptomCard also={search.also} site={site} t={t} />
      <NamesFound also={search.also} site={site} t={t} />
      {query !== '' && search.total === 0 && <Nothing search={search} t={t} />}
      {hits.length === 0 && search.total > 0 && <BeyondPages search={search} t={t} />}
      {hits.length > 0 && (
        <>
          <p>
            {correction === null ? (
              <>
                {t.search.found(search.total, search.isMore)} {t.search.foundFor}{' '}
                <strong dir="auto">{query}</strong>
              </>
            ) : (
              <>
                {t.search.corrected} <strong dir="auto">{correction}</strong>
                <br />
                <a className="small" href={addressOf({ ...search, isExact: true }, 1)}>
                  {t.search.instead} <span dir="auto">{query}</span>
                </a>
              </>
            )}
          </p>
          <ol className="hits plain">
            {hits.map((hit) => (
              <Hit key={hit.id} hit={hit} site={site} t={t} />
            ))}
          </ol>
          <Pages search={search} t={t} />
          {search.page === search.pages && (search.isMore || search.total > search.pages * PAGE_SIZE) && (
            <p className="muted">{t.cut.results}</p>
          )}
        </>
      )}
      {search.page === 1 && <WaysOn search={search} site={site} t={t} />}
      {search.wish && <Tell search={search} site={site} t={t} />}
    </>
  )
}

function Hit({ hit, site, t }: { hit: SearchHit; site: SiteView; t: Strings }) {
  // Without a match the excerpt is only the beginning of the text; the summary says more.
  const isMarked = hit.extract.some(({ isHit }) => isHit)
  let offset = 0
  return (
    <li>
      <h2>
        <a href={`/articles/${hit.slug}`} {...contentIn(site.language, hit.language)}>
          {hit.question}
        </a>
      </h2>
      <p {...contentIn(site.language, hit.language)}>
        {isMarked || !hit.summary
          ? hit.extract.map(({ text, isHit }) => {
              offset += text.length
              return isHit ? <mark key={offset}>{text}</mark> : text
            })
          : hit.summary}
      </p>
      {hit.emergency && (
        <p className="at-once">
          <span>{t.richText.care.emergency}</span>{' '}
          <a href={`/articles/${hit.slug}#emergency`} {...contentIn(site.language, hit.language)}>
            {hit.emergency.replaceAll(EMERGENCY_NUMBER, site.emergencyNumber).replace(/:$/, ' …')}
          </a>
        </p>
      )}
      {hit.isPinned && <p className="small">{t.search.pinned}</p>}
      {hit.reason && <p className="small">{reasonText(hit.reason, t)}</p>}
      <p className="muted small">
        {hit.authorNames.length > 0 && (
          <>
            <NameList names={hit.authorNames} language={site.language} />
            {' · '}
          </>
        )}
        {hit.reviewedOn && `${t.article.reviewed} `}
        <DateText iso={hit.reviewedOn ?? hit.publishedAt} site={site} />
      </p>
    </li>
  )
}

const reasonText = ({ symptom, name, isRelated }: Reason, t: Strings) =>
  isRelated ? t.search.related(symptom, name) : t.search.about(symptom, name)

/** Asks what the reader looked for: with a form where nothing was found, else with a link to it. */
function Tell({ search: { wish, total }, site, t }: { search: SearchView; site: SiteView; t: Strings }) {
  if (!wish) return null
  if (total > 0) {
    return (
      <p className="part">
        <a href={`${WISH_PATH}?${new URLSearchParams({ q: wish.text })}`}>{t.wishes.link}</a>
      </p>
    )
  }
  return (
    <section className="part" aria-labelledby="tell">
      <h2 id="tell">{t.wishes.title}</h2>
      <WishForm language={site.language} {...wish} />
    </section>
  )
}

/** Says it with advice on the words, or only that there is no answer yet where something else was found. */
function Nothing({ search: { query, also }, t }: { search: SearchView; t: Strings }) {
  if (also.card || also.authors.length + also.pages.length > 0) return <p>{t.search.noAnswers}</p>
  return (
    <section className="part" aria-labelledby="nothing">
      <h2 id="nothing">{t.search.none(query)}</h2>
      <ul>
        {t.search.noneHelp.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
