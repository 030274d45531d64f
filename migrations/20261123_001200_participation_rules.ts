import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What Payload's schema cannot say about readers' part: what goes with what, and what the spam check learns. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table comment_reports
      drop constraint comment_reports_comment_id_comments_id_fk,
      add constraint comment_reports_comment_id_comments_id_fk
        foreign key (comment_id) references comments (id) on delete cascade;
    alter table subscriptions
      drop constraint subscriptions_comment_id_comments_id_fk,
      add constraint subscriptions_comment_id_comments_id_fk
        foreign key (comment_id) references comments (id) on delete cascade;
    alter table helpful_votes
      drop constraint helpful_votes_article_id_articles_id_fk,
      add constraint helpful_votes_article_id_articles_id_fk
        foreign key (article_id) references articles (id) on delete cascade;
    create index ratings_counted_idx on ratings (author_id) where not is_held;

    create table spam_words (
      word text primary key check (char_length(word) between 1 and 40),
      spam integer not null default 0 check (spam >= 0),
      honest integer not null default 0 check (honest >= 0));
    create table spam_totals (
      one_row boolean primary key default true check (one_row),
      spam integer not null default 0 check (spam >= 0),
      honest integer not null default 0 check (honest >= 0));
    insert into spam_totals default values;
    create table learned_comments (
      comment_id integer primary key references comments (id) on delete cascade,
      is_spam boolean not null);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table learned_comments;
    drop table spam_totals;
    drop table spam_words;
    drop index ratings_counted_idx;
    alter table helpful_votes
      drop constraint helpful_votes_article_id_articles_id_fk,
      add constraint helpful_votes_article_id_articles_id_fk
        foreign key (article_id) references articles (id) on delete set null;
    alter table subscriptions
      drop constraint subscriptions_comment_id_comments_id_fk,
      add constraint subscriptions_comment_id_comments_id_fk
        foreign key (comment_id) references comments (id) on delete set null;
    alter table comment_reports
      drop constraint comment_reports_comment_id_comments_id_fk,
      add constraint comment_reports_comment_id_comments_id_fk
        foreign key (comment_id) references comments (id) on delete set null;
  `)
}
