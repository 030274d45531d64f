import { Fragment } from 'react'
import type { OwnComment } from '@/community/comments/own-comments'
import { DateText } from '@/design/DateText'
import type { FormError } from '@/design/FormField'
import { FormField } from '@/design/FormField'
import { FormFrame, formFrameStyles } from '@/design/FormFrame'
import { crumbOfArticle, type NamedArticle } from '@/design/named-article'
import { stringsFor } from '@/design/strings'
import { UnsentWords } from '@/design/UnsentWords'
import type { SiteView } from '@/html/site-view'

/** The style sheets of the page on which commenters change their own comments. */
export const ownCommentsStyles = formFrameStyles

type OwnCommentsPageProps = {
  site: SiteView
  article: NamedArticle
  comments: OwnComment[]
  errors: FormError[]
  /** New text for a comment that can no longer be changed. */
  unsent?: string
}

/** This browser's comments of the last fifteen minutes, to edit or withdraw them. */
export function OwnCommentsPage({ site, article, comments, errors, unsent }: OwnCommentsPageProps) {
  const t = stringsFor(site.language)
  return (
    <FormFrame
      language={site.language}
      trail={[crumbOfArticle(site.language, article)]}
      title={t.comments.own.title}
      about={<p className="lead">{t.comments.own.lead}</p>}
      errors={errors}
    >
      {unsent && <UnsentWords words={unsent} language={site.language} />}
      {comments.length === 0 && <p>{t.comments.own.none}</p>}
      {comments.map(({ id, text, covered, createdAt, status }) => (
        <form
          className="form"
          method="post"
          action={`/articles/${article.slug}/comment/mine`}
          key={id}
          noValidate
        >
          <h2>
            <DateText iso={createdAt} site={site} />
          </h2>
          <p className="hint">{status === 'approved' ? t.comments.own.shown : t.comments.own.waiting}</p>
          {covered.length > 0 && (
            <p className="hint">
              {t.comments.own.covered}{' '}
              {covered.map((words, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text in their order.
                <Fragment key={index}>
                  {index > 0 && ' · '}
                  <bdi>{words}</bdi>
                </Fragment>
              ))}
              {'. '}
              {t.comments.own.coveredNext}
            </p>
          )}
          <input type="hidden" name="comment" value={id} />
          <FormField
            name={`text-${id}`}
            type="textarea"
            label={t.comments.text}
            value={text}
            isRequired
            errors={errors}
            errorPrefix={t.form.error}
          />
          <p className="send">
            <button className="button" type="submit" name="do" value="edit">
              {t.comments.own.edit}
            </button>
            <button className="button quiet" type="submit" name="do" value="withdraw">
              {t.comments.own.withdraw}
            </button>
          </p>
        </form>
      ))}
    </FormFrame>
  )
}
