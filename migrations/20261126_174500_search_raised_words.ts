import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Texts are indexed with raised and lowered signs on the line, and with a slash between words as a blank. The rows
 * that hold some go, and the worker makes them again.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    delete from search_documents where question || body ~ '[⁰¹²³⁴-₟ⁱᵃ-ᵪˡʰ-ʸᶜᶠᶻ^_/]';
  `)
}

/** What is indexed now is found by the software before, too. */
export async function down(_: MigrateDownArgs): Promise<void> {}
