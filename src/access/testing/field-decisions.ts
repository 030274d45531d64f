import type { Role } from '../roles'
import type { OurCollection } from './expected-rights'

/** Who may set a field, on create and on update: which of the roles with write access to the document. */
type Decision = readonly Role[]

const anyone: Decision = ['admin', 'editor', 'moderator', 'author']
const editors: Decision = ['admin', 'editor']
const admins: Decision = ['admin']
const nobody: Decision = []

const each = (names: string, decision: Decision): Record<string, Decision> =>
  Object.fromEntries(names.split(' ').map((name) => [name, decision]))

const times = each('createdAt updatedAt', nobody)

/**
 * An entry for every field of every collection, written by hand. A field without one fails the test: whoever adds
 * it decides here who may write it.
 */
export const fieldDecisions: Record<OurCollection, Record<string, Decision>> = {
  articles: {
    ...each('question summary keyPoints body references corrections conflictOfInterest', anyone),
    // Authors: always signed with their own profile; the status is limited to drafts (limit-author-role.ts).
    ...each('image search slug symptoms language reviewer authors _status', anyone),
    ...each('reviewedOn reviewDue publishedAt commentsOpen isSample', editors),
    // Set by nobody: input is compared with the stored value and never stored.
    ...each('stage workflow savedBy imported contentDigest deletedAt trashedBy', nobody),
    ...times,
  },
  authors: {
    // Authors only propose: drafts that an editor publishes (limit-proposals.ts).
    ...each('name credentials specialties practice photo biography links conflictOfInterest', anyone),
    ...each('_status', anyone),
    ...each('slug credentialsCheckedOn credentialsCheckedBy isIndependent isSample', editors),
    ...each('proposal contentDigest', nobody),
    ...times,
  },
  media: {
    ...each('alt caption credit focalX focalY', anyone),
    ...each('url thumbnailURL filename mimeType filesize width height sizes sourceDigest', nobody),
    ...times,
  },
  symptoms: {
    ...each('plainName slug medicalName names definition definitionSource parents bodySystems', editors),
    ...each('bodyRegions codes showInIndex isSample redLine related', editors),
    // Written by a merge and by the import (content/symptoms/merge).
    ...each('replacedBy', nobody),
    // A clinician approves with a command of its own (content/symptoms/red-line).
    ...each('redLineApproval redLineWriter', nobody),
    ...times,
  },
  'danger-phrases': {
    ...each('title danger language phrases topics exceptions mustShow mustNotShow sources isOff', editors),
    // A clinician approves with a command of its own (content/danger-phrases).
    ...each('status approval approved key writer', nobody),
    ...times,
  },
  passages: {
    ...each('title body', editors),
    // Approved with a command of its own (content/passages/approve-passage.ts).
    ...each('state approval writers', nobody),
    ...times,
  },
  'body-systems': { ...each('name slug description isSample', editors), ...times },
  pages: { ...each('title body slug order publishedAt isSample _status', editors), ...times },
  redirects: { ...each('from isGone to', editors), ...times },
  comments: {
    ...each('status', anyone),
    ...each('text displayName article parent root voice profile editedAt reportCount reasons', nobody),
    ...each('covered', nobody),
    ...each('moderatedAt submissionKey editKey textDigest contentDigest isSample', nobody),
    ...times,
  },
  'error-reports': {
    ...each('status note', editors),
    ...each('article text email submissionKey contentDigest eraseAfter', nobody),
    ...times,
  },
  users: {
    ...each('name email timeZone wantsCommentMail wantsModerationDigest articleMail', anyone),
    ...each('role author', admins),
    ...each('standing language invitedAt joinedAt resetPasswordToken resetPasswordExpiration', nobody),
    ...each('salt hash resetPasswordRequestedAt loginAttempts lockUntil sessions', nobody),
    ...times,
  },
  // Nobody writes these through the API (access-table.ts).
  'comment-contacts': {
    ...each('comment email addressHash emailHash senderHash wantsReplies confirmedAt eraseAfter', nobody),
    ...times,
  },
  'comment-reports': { ...each('comment reason senderHash', nobody), ...times },
  subscriptions: { ...each('comment email emailHash confirmedAt eraseAfter', nobody), ...times },
  bans: { ...each('kind label value until createdBy', nobody), ...times },
  ratings: {
    ...each('author stars isClear isComplete isKind isHeld networkHash voterKey', nobody),
    ...each('contentDigest isSample', nobody),
    ...times,
  },
  'helpful-votes': { ...each('article isHelpful voterKey', nobody), ...times },
  webhooks: {
    ...each('name address events isOff', admins),
    ...each('secretNonce failingSince stoppedAt', nobody),
    ...times,
  },
  'audit-log': { ...each('action title actorName actorId target targetId details', nobody), ...times },
}
