import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { type HelpfulArticle, rankHelpful } from '@/community/helpfulness/rank-helpful'
import { countWaitingComments, type WaitingComments } from '@/community/moderation/count-waiting-comments'
import { countHeld } from '@/community/ratings/find-watched'
import { findWaitingPassages, type WaitingPassage } from '@/content/passages/find-waiting'
import { connectionOf } from '@/db/connection'
import { readDatabaseClock } from '@/db/database-clock'
import { lacksProfile } from '@/desk/users/missing-profile'
import { type BackupNote, type Made, readBackupNote } from '@/jobs/backup-note'
import { listScheduled, type ScheduledJobs } from '@/jobs/list-jobs'
import { countPublications, type PublicationWeek } from './count-publications'
import { countStages, type StageCounts } from './count-stages'
import { findMyDesk, type MyDesk } from './find-my-desk'
import { findOwnArticles, type OwnArticles } from './find-own-articles'
import { findRatedAuthors, type RatedAuthor } from './find-rated-authors'
import { findRedLines, type RedLinesToApprove } from './find-red-lines'
import { findReviewsDue, type ReviewsDue } from './find-reviews-due'
import { findSearchMisses, type SearchMiss } from './find-search-misses'
import { findWaitingProfiles, type WaitingProfile } from './find-waiting-profiles'

/** The dashboard's data; null where the user's role has no access. */
export type DashboardData = {
  now: Date
  /** Set if articles are limited to those of this profile. */
  profile: number | null
  mayWrite: boolean
  myDesk: MyDesk | null
  /** Of an author: the own live articles with what readers say. */
  ownArticles: OwnArticles | null
  comments: WaitingComments | null
  stages: StageCounts | null
  reviews: ReviewsDue | null
  ratings: RatedAuthor[] | null
  publications: PublicationWeek[] | null
  misses: SearchMiss[] | null
  jobs: ScheduledJobs | null
  /** Open error reports from readers. */
  openReports: number | null
  /** Ratings held for a moderator. */
  heldRatings: number | null
  helpful: HelpfulArticle[] | null
  /** Profiles with a change pending for an editor. */
  waitingProfiles: WaitingProfile[] | null
  /** Symptoms' red lines that wait for a clinician. */
  redLines: RedLinesToApprove | null
  /** Passages that wait for approval, for those who may approve them. */
  passages: WaitingPassage[]
  /** For administrators. */
  backups: BackupNote | null
  /** Null if the worker makes none. */
  mirror: BackupNote | null
}

/**
 * All dashboard data for the request's user, by the access table.
 *
 * @param at the current time; defaults to the database's
 */
export async function loadDashboard(req: PayloadRequest, at?: Date): Promise<DashboardData> {
  const now = at ?? (await readDatabaseClock(req))
  const who = whoIs(req.user)
  const editsAll = scopeFor('articles', 'update', who) === 'all'
  const profile = editsAll ? null : profileOf(req)
  const ownArticles = scopeFor('articles', 'update', who) === 'own' && profile !== null
  const moderates = scopeFor('comments', 'update', who) !== null
  const readsRatings = scopeFor('ratings', 'read', who) === 'all'
  const readsReports = scopeFor('error-reports', 'read', who) === 'all'

  const [comments, stages, reviews, ratings, publications, misses, jobs, ...more] = await Promise.all([
    moderates ? countWaitingComments(req, now) : null,
    editsAll || ownArticles ? countStages(req, profile) : null,
    editsAll || ownArticles ? findReviewsDue(req, profile, now) : null,
    readsRatings ? findRatedAuthors(req) : null,
    editsAll ? countPublications(req, now) : null,
    editsAll ? findSearchMisses(req, now) : null,
    editsAll ? listScheduled(req) : null,
    readsReports ? countOpenReports(req) : null,
    readsRatings ? countHeld(req) : null,
    editsAll ? rankHelpful(req) : null,
    editsAll ? findWaitingProfiles(req) : null,
    editsAll || ownArticles ? findMyDesk(req, now) : null,
    ownArticles && profile !== null ? findOwnArticles(req, profile) : null,
    findRedLines(req),
    findWaitingPassages(req),
    who === 'admin' ? findMade(req, 'backups') : null,
    who === 'admin' ? findMade(req, 'mirror') : null,
  ])
  const mayWrite = scopeFor('articles', 'create', who) !== null && !lacksProfile(req.user)
  const [
    openReports,
    heldRatings,
    helpful,
    waitingProfiles,
    myDesk,
    own,
    redLines,
    passages,
    backups,
    mirror,
  ] = more
  return {
    now,
    profile,
    mayWrite,
    myDesk,
    ownArticles: own,
    comments,
    stages,
    reviews,
    ratings,
    publications,
    misses,
    jobs,
    openReports,
    heldRatings,
    helpful,
    waitingProfiles,
    redLines,
    passages,
    backups,
    mirror: mirror?.everyHours === null ? null : mirror,
  }
}

async function findMade(req: PayloadRequest, made: Made): Promise<BackupNote> {
  const connection = await connectionOf(req)
  // The name is one of ours.
  const query = (text: string) => connection.execute(sql.raw(text.replace('$1', `'${made}'`)))
  return readBackupNote({ query }, made)
}

async function countOpenReports(req: PayloadRequest): Promise<number> {
  const where = { status: { equals: 'open' } }
  return (await req.payload.count({ collection: 'error-reports', where, req })).totalDocs
}

function profileOf({ user }: PayloadRequest): number | null {
  const author = user?.author
  return (typeof author === 'object' ? author?.id : author) ?? null
}
