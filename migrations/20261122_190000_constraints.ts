import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What Payload's schema cannot say: rules that hold whoever writes, and the tables of our own SQL.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table articles
      drop constraint articles_reviewer_id_authors_id_fk,
      add constraint articles_reviewer_id_authors_id_fk
        foreign key (reviewer_id) references authors (id) on delete restrict,
      add constraint articles_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      add constraint articles_published_complete check (
        _status is distinct from 'published'
        or (slug is not null and question is not null and body is not null and published_at is not null));
    alter table articles_rels
      drop constraint articles_rels_authors_fk,
      add constraint articles_rels_authors_fk
        foreign key (authors_id) references authors (id) on delete restrict;
    alter table authors add constraint authors_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
    alter table symptoms add constraint symptoms_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
    alter table body_systems add constraint body_systems_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
    alter table pages add constraint pages_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
    alter table redirects add constraint redirects_no_loop check ("from" <> "to");

    alter table comments
      drop constraint comments_article_id_articles_id_fk,
      add constraint comments_article_id_articles_id_fk
        foreign key (article_id) references articles (id) on delete restrict,
      add constraint comments_text_length check (char_length(text) between 1 and 5000),
      add constraint comments_display_name_length check (char_length(display_name) between 1 and 60);
    create index comments_approved_idx on comments (article_id, created_at) where status = 'approved';
    alter table comment_contacts
      drop constraint comment_contacts_comment_id_comments_id_fk,
      add constraint comment_contacts_comment_id_comments_id_fk
        foreign key (comment_id) references comments (id) on delete cascade;

    alter table ratings
      drop constraint ratings_author_id_authors_id_fk,
      add constraint ratings_author_id_authors_id_fk
        foreign key (author_id) references authors (id) on delete cascade,
      add constraint ratings_stars_range check (stars in (1, 2, 3, 4, 5));
    create table rating_summaries (
      author_id integer primary key references authors (id) on delete cascade,
      votes integer not null check (votes >= 0),
      stars_sum integer not null check (stars_sum between votes and votes * 5),
      distribution integer[] not null check (cardinality(distribution) = 5),
      updated_at timestamptz not null default now());

    create table rate_limits (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint);
    create index rate_limits_expire_idx on rate_limits (expire);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table rate_limits;
    drop table rating_summaries;
    alter table ratings
      drop constraint ratings_stars_range,
      drop constraint ratings_author_id_authors_id_fk,
      add constraint ratings_author_id_authors_id_fk
        foreign key (author_id) references authors (id) on delete set null;
    alter table comment_contacts
      drop constraint comment_contacts_comment_id_comments_id_fk,
      add constraint comment_contacts_comment_id_comments_id_fk
        foreign key (comment_id) references comments (id) on delete set null;
    drop index comments_approved_idx;
    alter table comments
      drop constraint comments_display_name_length,
      drop constraint comments_text_length,
      drop constraint comments_article_id_articles_id_fk,
      add constraint comments_article_id_articles_id_fk
        foreign key (article_id) references articles (id) on delete set null;
    alter table redirects drop constraint redirects_no_loop;
    alter table pages drop constraint pages_slug_format;
    alter table body_systems drop constraint body_systems_slug_format;
    alter table symptoms drop constraint symptoms_slug_format;
    alter table authors drop constraint authors_slug_format;
    alter table articles_rels
      drop constraint articles_rels_authors_fk,
      add constraint articles_rels_authors_fk
        foreign key (authors_id) references authors (id) on delete cascade;
    alter table articles
      drop constraint articles_published_complete,
      drop constraint articles_slug_format,
      drop constraint articles_reviewer_id_authors_id_fk,
      add constraint articles_reviewer_id_authors_id_fk
        foreign key (reviewer_id) references authors (id) on delete set null;
  `)
}
