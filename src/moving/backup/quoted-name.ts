import { escapeIdentifier } from 'pg'

/** A name of the database's, quoted for SQL. */
export const quoted = (name: string): string => escapeIdentifier(name)

/** A table or sequence of ours, quoted for SQL. */
export const quotedTable = (name: string): string => `public.${escapeIdentifier(name)}`
