import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A code's system comes from a list. A system that was typed is recognised in its usual spellings; with any other, and
 * with a code that has not the form of its system, the code is kept under Other, behind the words that were typed.
 * Names may be narrower or broader than a symptom.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update symptoms_codes c set system = f.system, code = f.code from (
      select id,
        case when system is not null and fits then system else 'Other' end as system,
        case when system is not null and fits then code else left(trim(typed || ' ' || typed_code), 130) end as code
      from (
        select g.*, case g.system
          when 'ICD-10-CM' then g.code ~ '^[A-Z][0-9][0-9A-Z]([.][0-9A-Z]{1,4})?$'
          when 'ICD-11' then g.code ~ '^[0-9A-HJ-NP-Z]{4}([.][0-9A-HJ-NP-Z]{1,3})?([&/][0-9A-HJ-NP-Z]{4,5}([.][0-9A-HJ-NP-Z]{1,3})?)*$'
          when 'SNOMED CT' then g.code ~ '^[1-9][0-9]{5,17}$'
          when 'MeSH' then g.code ~ '^[DCQ][0-9]{6}([0-9]{3})?$'
          when 'LOINC' then g.code ~ '^[0-9]{1,7}-[0-9]$'
          when 'SYMP' then g.code ~ '^SYMP:[0-9]{7}$'
          when 'HPO' then g.code ~ '^HP:[0-9]{7}$'
          when 'UMLS' then g.code ~ '^C[0-9]{7}$'
        end as fits
        from (
          select id, system as typed, code as typed_code, known.name as system, case known.name
            when 'SYMP' then regexp_replace(upper(trim(code)), '^(SYMP[:_])?', 'SYMP:')
            when 'HPO' then regexp_replace(upper(trim(code)), '^(HPO?[:_])?', 'HP:')
            else upper(trim(code)) end as code
          from symptoms_codes left join (values
            ('ICD10CM', 'ICD-10-CM'), ('ICD11', 'ICD-11'), ('ICD11MMS', 'ICD-11'), ('SNOMEDCT', 'SNOMED CT'),
            ('SNOMED', 'SNOMED CT'), ('SCTID', 'SNOMED CT'), ('MESH', 'MeSH'), ('LOINC', 'LOINC'), ('SYMP', 'SYMP'),
            ('HPO', 'HPO'), ('HP', 'HPO'), ('UMLS', 'UMLS'), ('UMLSCUI', 'UMLS')) known (spelling, name)
          on known.spelling = regexp_replace(upper(system), '[^A-Z0-9]', '', 'g')) g) h) f
    where f.id = c.id;
    create type enum_symptoms_codes_system as enum ('ICD-10-CM', 'ICD-11', 'SNOMED CT', 'MeSH', 'LOINC', 'SYMP', 'HPO', 'UMLS', 'Other');
    alter table symptoms_codes alter column system set data type enum_symptoms_codes_system using system::enum_symptoms_codes_system;
    alter type enum_symptoms_names_kind add value 'narrow' before 'lay';
    alter type enum_symptoms_names_kind add value 'broad' before 'lay';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table symptoms_codes alter column system set data type varchar;
    drop type enum_symptoms_codes_system;
    alter table symptoms_names alter column kind set data type text;
    alter table symptoms_names alter column kind set default 'exact'::text;
    update symptoms_names set kind = 'related' where kind in ('narrow', 'broad');
    drop type enum_symptoms_names_kind;
    create type enum_symptoms_names_kind as enum ('exact', 'related', 'lay', 'misspelling');
    alter table symptoms_names alter column kind set default 'exact'::enum_symptoms_names_kind;
    alter table symptoms_names alter column kind set data type enum_symptoms_names_kind using kind::enum_symptoms_names_kind;
  `)
}
