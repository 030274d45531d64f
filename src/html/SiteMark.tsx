/** A speech bubble (answer) with a plus sign in it: one path, the plus cut out of the bubble. */
export const markPath =
  'M7 3h18a5 5 0 0 1 5 5v12a5 5 0 0 1-5 5H15l-7 6v-6H7a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5Zm7 5v4h-4v4h4v4h4v-4h4v-4h-4V8h-4Z'

/** The mark's colour, as in the tokens; an icon is a separate file. */
export const BRAND = { light: '#0b5d66', dark: '#7fd1da' }

/** The mark before the site's name; decorative. */
export function SiteMark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path fillRule="evenodd" d={markPath} />
    </svg>
  )
}
