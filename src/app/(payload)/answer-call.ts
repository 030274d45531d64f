import { unstable_rethrow } from 'next/navigation'
import { APIError } from 'payload'
import { log } from '@/log'
import { currentRequest } from '@/logging/request-context'
import { checkCall } from '@/server/input/check-call'

const FAILED = 'The panel’s call cannot be carried out as it is. Load the page again.'

/**
 * Answers a server action call of the panel. A server action cannot set a status, and Next turns whatever it
 * throws into a 500 (16.4); so the client error is stored with the request (server/tell-trouble.ts).
 *
 * @throws what the work throws, and Error for a call that cannot come from the panel
 */
export async function answerCall<T>(
  { name, args }: { name: string; args: unknown },
  work: () => Promise<T>,
): Promise<T> {
  const problem = checkCall(name, args)
  if (problem) {
    refuse(400, problem)
    throw new Error(problem)
  }
  try {
    return await work()
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof APIError && error.status < 500) refuse(error.status, error.message)
    else {
      log.error({ err: error, call: name }, 'a call of the panel failed')
      refuse(400, FAILED)
    }
    throw error
  }
}

function refuse(status: number, message: string): void {
  const request = currentRequest()
  if (request) request.refusal = { status, message }
}
