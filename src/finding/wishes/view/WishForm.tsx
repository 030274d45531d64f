import { type FormError, FormField } from '@/design/FormField'
import { stringsFor } from '@/design/strings'

/** The form's URL. */
export const WISH_PATH = '/search/tell'

type WishFormProps = {
  language: string
  /** The reader's words, or the search that found nothing. */
  text: string
  errors?: FormError[]
  /** Identifies this submission, so that submitting twice counts once. */
  submission: string
}

/** One field for what a reader looked for: no name, no address. */
export function WishForm({ language, text, errors = [], submission }: WishFormProps) {
  const t = stringsFor(language)
  return (
    <form className="form" method="post" action={WISH_PATH} noValidate>
      <input type="hidden" name="submission" value={submission} />
      <FormField
        name="wish"
        type="textarea"
        rows={3}
        label={t.wishes.text}
        hint={t.wishes.hint}
        value={text}
        isRequired
        autoComplete="off"
        errors={errors}
        errorPrefix={t.form.error}
      />
      <p className="send">
        <button className="button" type="submit">
          {t.wishes.send}
        </button>
      </p>
    </form>
  )
}
