import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Finds the texts that show a picture without reading every text: each request for a file asks (features/media). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function figures_of(body jsonb) returns jsonb language sql immutable parallel safe strict as $$
      select jsonb_path_query_array(body,
        '$.root.children[*] ? (@.type == "block").fields ? (@.blockType == "figure").image ? (@.type() == "number")')
    $$;
    create index articles_figures_idx on articles using gin (figures_of(body) jsonb_path_ops);
    create index pages_figures_idx on pages using gin (figures_of(body) jsonb_path_ops);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index pages_figures_idx;
    drop index articles_figures_idx;
    drop function figures_of(jsonb);
  `)
}
