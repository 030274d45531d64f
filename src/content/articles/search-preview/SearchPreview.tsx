'use client'

import { useFormFields } from '@payloadcms/ui'
import { fullTitle } from '@/html/full-title'
import { shorten } from '@/rich-text/shorten'
import type { StoredState } from '@/rich-text/stored-node'
import { ShareCard } from './ShareCard'
import { lengthNote, SHOWN, searchDescription, searchTitle } from './search-texts'

type SearchPreviewProps = { siteName: string; siteUrl: string }

const asText = (value: unknown) => (typeof value === 'string' ? value : '')

/** What stands in a field of the form now. */
const useValue = (path: string): unknown => useFormFields(([fields]) => fields[path]?.value)

/** Beside the search fields: how the article will look in search results and where it is shared, as one types. */
export function SearchPreview({ siteName, siteUrl }: SearchPreviewProps) {
  const question = asText(useValue('question'))
  const summary = asText(useValue('summary'))
  const slug = asText(useValue('slug'))
  const search = {
    title: asText(useValue('search.title')),
    description: asText(useValue('search.description')),
  }
  const body = useValue('body') as StoredState
  const image = useValue('image')

  const title = searchTitle({ question, search })
  const description = searchDescription({ question, summary, search }, body)
  const { host } = new URL(siteUrl)
  return (
    <section className="search-preview" aria-labelledby="search-preview">
      <h4 id="search-preview">How it will look</h4>
      <div className="search-preview__both">
        <figure>
          <figcaption>In search results</figcaption>
          <div className="search-preview__result">
            <p className="search-preview__address">{`${host} › articles › ${slug || '(made at publication)'}`}</p>
            <p className="search-preview__title" dir="auto">
              {title ? shorten(fullTitle(title, siteName), SHOWN.title) : 'Write the question first'}
            </p>
            <p dir="auto">
              {description ? shorten(description, SHOWN.description) : 'No summary and no text yet'}
            </p>
          </div>
          <dl className="search-preview__lengths">
            <Length kind="title" label="Title" words={title} />
            <Length kind="description" label="Description" words={description} />
          </dl>
        </figure>
        <figure>
          <figcaption>Where it is shared</figcaption>
          <ShareCard image={image} host={host} siteName={siteName} title={title} description={description} />
        </figure>
      </div>
    </section>
  )
}

function Length({ kind, label, words }: { kind: keyof typeof SHOWN; label: string; words: string }) {
  const { note, isGood } = lengthNote(kind, words)
  return (
    <div className={isGood ? 'is-good' : 'is-poor'}>
      <dt>{label}</dt>
      <dd>{note}</dd>
    </div>
  )
}
