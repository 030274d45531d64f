const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** A moment in the words and the time zone of whoever looks at it. */
export const when = (iso: string): string => format.format(new Date(iso))
