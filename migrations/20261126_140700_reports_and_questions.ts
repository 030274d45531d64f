import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * How much each report of a comment tells, taken when it came: reports of one reporter cannot be told to belong
 * together later. And which mailbox was asked when to confirm its address, by keyed hashes.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table comment_report_weights (
      report_id integer primary key references comment_reports (id) on delete cascade,
      weight real not null
    );
    create table confirmation_mails (
      id integer generated always as identity primary key,
      mailbox_hash varchar not null,
      network_hash varchar,
      sent_at timestamptz not null default now()
    );
    create index confirmation_mails_mailbox on confirmation_mails (mailbox_hash);
    create index confirmation_mails_sent_at on confirmation_mails (sent_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table comment_report_weights; drop table confirmation_mails;`)
}
