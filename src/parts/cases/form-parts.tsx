import { buttonCss } from '@/design/button.css'
import { ErrorSummary } from '@/design/ErrorSummary'
import { FormField } from '@/design/FormField'
import { formCss } from '@/design/form.css'
import { remarkCss } from '@/design/remark.css'
import { Sample } from '@/design/Sample'
import { stringsFor } from '@/design/strings'
import { SearchForm } from '@/finding/search/view/SearchForm'
import { searchFormCss } from '@/finding/search/view/search-form.css'
import { search } from '../fixtures/search'
import type { MakeParts } from '../part'

/** Form controls and their messages. */
export const formParts: MakeParts = (site) => {
  const t = stringsFor(site.language)
  const wrong = (field: string) => [{ field, message: t.refusals.comment.nameMissing }]
  const field = { label: t.comments.name, hint: t.comments.nameHint, errorPrefix: t.form.error }
  return [
    {
      name: 'buttons',
      styles: [buttonCss],
      states: [
        {
          says: 'leads the page',
          body: (
            <button type="button" className="button">
              {t.comments.add}
            </button>
          ),
        },
        {
          says: 'stands back',
          body: (
            <button type="button" className="button quiet">
              {t.ratings.rate}
            </button>
          ),
        },
        {
          says: 'a link that looks like one',
          body: (
            <a className="button" href="/">
              {t.home}
            </a>
          ),
        },
      ],
    },
    {
      name: 'form-fields',
      styles: [formCss],
      states: [
        { says: 'empty', body: <FormField name="empty" value="" errors={[]} {...field} /> },
        { says: 'filled in', body: <FormField name="filled" value="Robin" errors={[]} {...field} /> },
        {
          says: 'with an error',
          body: <FormField name="wrong" value="" errors={wrong('wrong')} {...field} />,
        },
        {
          says: 'several lines',
          body: <FormField name="lines" type="textarea" value="" errors={[]} {...field} />,
        },
        {
          says: 'several lines with an error',
          body: (
            <FormField name="lines-wrong" type="textarea" value="" errors={wrong('lines-wrong')} {...field} />
          ),
        },
      ],
    },
    {
      name: 'error-summary',
      styles: [formCss],
      states: [
        {
          says: 'above the field that it names',
          body: (
            <>
              <ErrorSummary errors={wrong('name')} language={site.language} />
              <FormField name="name" value="" errors={wrong('name')} {...field} />
            </>
          ),
        },
      ],
    },
    {
      name: 'remark',
      styles: [remarkCss],
      states: [{ says: 'sample content', body: <Sample language={site.language} /> }],
    },
    {
      name: 'search-form',
      styles: [buttonCss, searchFormCss],
      states: [
        {
          says: 'with a filter',
          body: <SearchForm site={site} query="tired" systems={search.systems} system={search.system} />,
        },
      ],
    },
    {
      name: 'search-form-plain',
      styles: [buttonCss, searchFormCss],
      states: [{ says: 'on the home page', body: <SearchForm site={site} /> }],
    },
  ]
}
