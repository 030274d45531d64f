import { stringsFor } from '@/design/strings'

type HelpfulQuestionProps = { slug: string; language: string }

/** The question at the end of an article: a plain form with two buttons. */
export function HelpfulQuestion({ slug, language }: HelpfulQuestionProps) {
  const t = stringsFor(language).helpful
  return (
    <section className="part screen" aria-labelledby="helpful">
      <h2 id="helpful">{t.question}</h2>
      <HelpfulButtons slug={slug} language={language} />
      <p className="muted small">{t.note}</p>
    </section>
  )
}

/** Yes and no, as submit buttons. */
export function HelpfulButtons({ slug, language }: HelpfulQuestionProps) {
  const t = stringsFor(language).helpful
  return (
    <form className="buttons" method="post" action={`/articles/${slug}/helpful`}>
      <button className="button quiet" type="submit" name="helpful" value="yes">
        {t.yes}
      </button>
      <button className="button quiet" type="submit" name="helpful" value="no">
        {t.no}
      </button>
    </form>
  )
}
