/** A field's name and the error in its value, as readers see it. */
export type FormError = { field: string; message: string }

type FormFieldProps = {
  name: string
  label: string
  hint?: string
  value: string
  errors: FormError[]
  errorPrefix: string
  /** Absent: a single line of text. */
  type?: 'text' | 'email' | 'textarea'
  autoComplete?: string
  /** The height of a textarea in lines; 8 if absent. */
  rows?: number
  isRequired?: boolean
}

/**
 * A labelled field with its hint and error associated for screen readers. Its id is its name, so that an error can
 * link to it.
 */
export function FormField(props: FormFieldProps) {
  const { name, label, hint, value, errors, errorPrefix, type = 'text', rows = 8 } = props
  const error = errors.find((entry) => entry.field === name)?.message
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  const shared = {
    id: name,
    name,
    defaultValue: value,
    required: props.isRequired,
    dir: 'auto',
    autoComplete: props.autoComplete,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy || undefined,
  }
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${name}-error`}>
          <span className="vh">{errorPrefix} </span>
          {error}
        </p>
      )}
      {type === 'textarea' ? <textarea rows={rows} {...shared} /> : <input type={type} {...shared} />}
    </div>
  )
}
