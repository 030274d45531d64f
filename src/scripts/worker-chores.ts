import { trainWhenDue } from '@/community/comments/learning/train-when-due'
import { prepareMails } from '@/community/mailings/prepare-mails'
import { erasePrivateData } from '@/community/privacy/erase-private-data'
import { sweepEmptyDrafts } from '@/content/articles/begin/sweep-empty-drafts'
import { sweepPresences } from '@/content/articles/presence/presence'
import { sweepSavedFields } from '@/content/articles/saving/saved-fields'
import { sweepTrash } from '@/content/articles/trash/sweep-trash'
import { bringShipped } from '@/content/danger-phrases/bring-shipped'
import { sweepFiles } from '@/content/media/sweep-files'
import { readDatabaseClock } from '@/db/database-clock'
import { mailDigests } from '@/desk/notifications/mail-digests'
import { sweepNotifications } from '@/desk/notifications/sweep-notifications'
import { indexMissingNames } from '@/finding/search/index/index-names'
import { indexMissing } from '@/finding/search/index-article'
import { keepHouse } from '@/jobs/housekeeping'
import type { Chores } from '@/jobs/keep-working'
import { scheduledBackup } from '@/moving/backup/scheduled-backup'
import { scheduledMirror } from '@/moving/mirror/scheduled-mirror'
import { makeAsked } from '@/moving/site-export/asked/make-asked'
import { sweepImports } from '@/moving/site-import/asked/sweep-imports'
import { workOnImport } from '@/moving/site-import/asked/work-on-import'
import { deliverDue } from '@/moving/webhooks/deliver-due'
import { stopFailing } from '@/moving/webhooks/stop-failing'

/** The worker's recurring tasks; a district registers its tasks here. */
export const chores: Chores = {
  hourly: [
    (_, lock) => erasePrivateData(lock),
    (_, lock) => keepHouse(lock),
    (_, lock) => sweepFiles(lock),
    sweepEmptyDrafts,
    sweepTrash,
    sweepSavedFields,
    sweepNotifications,
    sweepPresences,
    bringShipped,
    indexMissingNames,
    indexMissing,
    sweepImports,
    stopFailing,
  ],
  prepareMails: async (payload) =>
    (await prepareMails(payload)) + (await mailDigests(payload, await readDatabaseClock(payload))),
  alongside: [
    { work: trainWhenDue, failure: 'The spam check could not be trained' },
    {
      work: (lock, goesOn) => deliverDue(lock, goesOn),
      failure: 'Webhooks could not be sent; they are tried again',
    },
    { work: scheduledBackup(), failure: 'A backup failed; it is tried again in an hour' },
    { work: scheduledMirror(), failure: 'The mirror failed; it is tried again in an hour' },
    { work: makeAsked, failure: 'The export that was asked for in the panel failed' },
    { work: workOnImport, failure: 'The import that was asked for in the panel failed' },
  ],
}
