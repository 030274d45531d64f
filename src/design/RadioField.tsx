import type { ReactNode } from 'react'

type RadioFieldProps = {
  name: string
  question: string
  options: { value: string | number; label: string; picture?: ReactNode }[]
  chosen: string | number | null | undefined
  /** Help text below the question. */
  hint?: string | null
  error: string | null
  errorPrefix: string
}

/** A radio group. Its first radio button has the field's name as id, so that an error can link to it. */
export function RadioField(props: RadioFieldProps) {
  const { name, question, options, chosen, hint, error, errorPrefix } = props
  return (
    <fieldset
      className={error ? 'field wrong' : 'field'}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend>{question}</legend>
      {error && (
        <p className="error" id={`${name}-error`}>
          <span className="vh">{errorPrefix} </span>
          {error}
        </p>
      )}
      {hint && <p className="hint">{hint}</p>}
      {options.map(({ value, label, picture }, index) => (
        <label className="choice" key={value}>
          <input
            type="radio"
            name={name}
            id={index === 0 ? name : `${name}-${value}`}
            value={value}
            defaultChecked={value === chosen}
            required
          />
          <span>{label}</span>
          {picture}
        </label>
      ))}
    </fieldset>
  )
}
