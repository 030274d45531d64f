import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Notifications are also about a symptom's red line, phrases of danger and passages; at most one thing each. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table notifications
      add column symptom_id integer references symptoms on delete cascade,
      add column danger_phrase_id integer references danger_phrases on delete cascade,
      add column passage_id integer references passages on delete cascade,
      add constraint notifications_one_subject
        check (num_nonnulls(article_id, symptom_id, danger_phrase_id, passage_id) <= 1),
      drop constraint notifications_kind_check,
      add constraint notifications_kind_check check (kind in ('submitted-to-you', 'returned', 'approved', 'assigned',
        'mentioned', 'answered', 'plan-failed', 'approval-lost', 'left-review', 'passage-changed', 'red-line-waits',
        'phrases-wait', 'passage-waits', 'red-line-approved', 'phrases-approved', 'passage-approved'));
    create index notifications_symptom on notifications (symptom_id);
    create index notifications_danger_phrase on notifications (danger_phrase_id);
    create index notifications_passage on notifications (passage_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    delete from notifications where kind in ('red-line-waits', 'phrases-wait', 'passage-waits', 'red-line-approved',
      'phrases-approved', 'passage-approved');
    alter table notifications
      drop constraint notifications_one_subject,
      drop column symptom_id, drop column danger_phrase_id, drop column passage_id,
      drop constraint notifications_kind_check,
      add constraint notifications_kind_check check (kind in ('submitted-to-you', 'returned', 'approved', 'assigned',
        'mentioned', 'answered', 'plan-failed', 'approval-lost', 'left-review', 'passage-changed'));
  `)
}
