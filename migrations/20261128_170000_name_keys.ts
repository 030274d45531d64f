import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Finds the symptoms that other symptoms' related names really name (src/content/symptoms/named-query.ts). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index symptoms_plain_name_key on symptoms (lower(trim(plain_name)));
    create index symptoms_medical_name_key on symptoms (lower(trim(medical_name))) where medical_name <> '';
    create index symptoms_names_text_key on symptoms_names (lower(trim(text))) where kind in ('exact', 'lay');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index symptoms_plain_name_key, symptoms_medical_name_key, symptoms_names_text_key`)
}
