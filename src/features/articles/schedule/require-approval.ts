import type { PayloadRequest } from 'payload'

/**
 * The one place where a plan asks whether the article may be published as it stands. The task asks again when its
 * time has come (the hooks of articles do), so a plan never publishes what nobody approved.
 *
 * @throws APIError (409) in words for the editor
 */
export async function requireApproval(_req: PayloadRequest, _article: number): Promise<void> {
  // MERGE: the workflow's check of the approval is called here and nowhere else in the schedule.
}
