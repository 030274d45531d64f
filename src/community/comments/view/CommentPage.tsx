import { DECOY } from '@/community/comments/comment-rules'
import type { CommentFormValues } from '@/community/comments/comment-view'
import type { FormError } from '@/design/FormField'
import { FormField } from '@/design/FormField'
import { FormFrame, formFrameStyles } from '@/design/FormFrame'
import { crumbOfArticle, type NamedArticle, OnArticle } from '@/design/named-article'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import type { Danger } from '@/site/danger/dangers'
import { DangerNotice } from '@/site/danger/view/DangerNotice'
import { CoveredText } from './CoveredText'

/** The style sheets of the comment form. */
export const commentFormStyles = formFrameStyles

/** The about page with the comment rules; linked if it is published. */
const POLICY = 'comment-policy'

type CommentPageProps = {
  site: SiteView
  article: NamedArticle
  /** The reader's input, so that nothing is lost after an error. */
  values: CommentFormValues
  errors: FormError[]
  /** The parent comment; null for a new thread. Without a name if it could not be looked up. */
  parent: { id: number; displayName: string; text: string } | null
  /** Identifies this submission, so that submitting twice creates one comment. */
  submission: string
  /** Whether the site can send mail about replies. */
  offersMail: boolean
  /** Whether this browser has just sent a comment that may still be changed. */
  hasOwn?: boolean
  /** What the reader's words tell of, where the comment could not be stored. */
  danger?: Danger | null
}

/** The form for commenting on an article. */
export function CommentPage(props: CommentPageProps) {
  const { site, article, parent, values, errors, submission, offersMail, hasOwn, danger } = props
  const t = stringsFor(site.language)
  const address = `/articles/${article.slug}`
  const shared = { errors, errorPrefix: t.form.error }
  return (
    <FormFrame
      language={site.language}
      trail={[crumbOfArticle(site.language, article)]}
      title={parent ? t.comments.replyTitle : t.comments.title}
      about={
        <>
          {danger && <DangerNotice danger={danger} site={site} />}
          <OnArticle pageLanguage={site.language} article={article} />
          {hasOwn && (
            <p className="part hint">
              {t.comments.mineHere} <a href={`${address}/comment/mine`}>{t.comments.changeMine}</a>
            </p>
          )}
          {parent?.displayName && (
            <blockquote className="replied" dir="auto">
              <bdi>{parent.displayName}</bdi>: <CoveredText text={parent.text} barSays={t.comments.covered} />
            </blockquote>
          )}
        </>
      }
      errors={errors}
    >
      <form className="form" method="post" action={`${address}/comment`} noValidate>
        <input type="hidden" name="submission" value={submission} />
        {parent && <input type="hidden" name="reply" value={parent.id} />}
        <Decoy label={t.comments.leaveEmpty} />
        <FormField
          name="nickname"
          label={t.comments.name}
          hint={t.comments.nameHint}
          value={values.displayName}
          autoComplete="nickname"
          isRequired
          {...shared}
        />
        <FormField
          name="email"
          type="email"
          label={t.comments.email}
          hint={t.comments.emailHint}
          value={values.email}
          autoComplete="email"
          {...shared}
        />
        <FormField
          name="text"
          type="textarea"
          label={t.comments.text}
          hint={t.comments.textHint}
          value={values.text}
          isRequired
          {...shared}
        />
        {offersMail && (
          <p className="field tick">
            <input
              type="checkbox"
              name="wantsReplies"
              id="wantsReplies"
              defaultChecked={values.wantsReplies}
            />
            <label htmlFor="wantsReplies">{t.comments.wantsReplies}</label>
          </p>
        )}
        <h2 className="next">{t.comments.next}</h2>
        <p className="hint">
          {t.comments.nextText[site.moderation]}
          {site.aboutPages.some(({ slug }) => slug === POLICY) && (
            <>
              {' '}
              <a href={`/about/${POLICY}`}>{t.comments.policy}</a>
            </>
          )}
        </p>
        <p className="send">
          <button className="button" type="submit">
            {t.comments.add}
          </button>
        </p>
      </form>
    </FormFrame>
  )
}

/**
 * The honeypot: a field that people neither see nor hear; only bots fill it in. On a page without styles its label
 * says to leave it empty, and password managers are told to ignore it.
 */
function Decoy({ label }: { label: string }) {
  return (
    <p className="decoy" aria-hidden="true">
      <label>
        {label}{' '}
        <input
          type="text"
          name={DECOY}
          tabIndex={-1}
          autoComplete="off"
          data-1p-ignore=""
          data-bwignore=""
          data-lpignore="true"
          data-form-type="other"
        />
      </label>
    </p>
  )
}
