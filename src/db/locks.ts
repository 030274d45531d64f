/** Keys of our Postgres advisory locks. The values are arbitrary but must differ. */
export const MIGRATION_LOCK = 7_265_001
export const SERVING_LOCK = 7_265_002
export const FIRST_RUN_LOCK = 7_265_003
export const ADMINISTRATORS_LOCK = 7_265_004
export const JOBS_LOCK = 7_265_005
export const SYMPTOM_IMPORT_LOCK = 7_265_006
export const SEARCH_PINS_LOCK = 7_265_007
export const SITE_IMPORT_LOCK = 7_265_008
/** First key of the locks on running jobs; the second one is the job's ID. */
export const RUNNING_JOBS = 7_265_009
export const BACKUP_LOCK = 7_265_018
/** The lists follow at a COMMIT, one transaction at a time (migrations/20261128_185000_lists.ts). */
export const LISTS_LOCK = 7_265_019
