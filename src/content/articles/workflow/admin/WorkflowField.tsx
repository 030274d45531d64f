import type { UIFieldServerProps } from 'payload'
import { describeWorkflow, findNewestVersion } from '../describe-workflow'
import { WorkflowPanel } from './WorkflowPanel'

/** The workflow panel with its first state, so that it has its size from the beginning and moves nothing. */
export async function WorkflowField({ id, req }: UIFieldServerProps) {
  const article = typeof id === 'number' ? await findNewestVersion(req, id) : null
  return <WorkflowPanel first={article && (await describeWorkflow(req, article))} />
}
