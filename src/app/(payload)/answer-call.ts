import { unstable_rethrow } from 'next/navigation'
import { APIError } from 'payload'
import { log } from '@/log'
import { currentRequest } from '@/logging/request-context'
import { checkCall } from '@/server/input/check-call'

const FAILED = 'The panel’s call cannot be carried out as it is. Load the page again.'

/**
 * Answers a call of the panel. A server action cannot give its answer a status, and Next makes 500 of whatever it
 * throws (16.4); so what the client is to be told is left with the request (server/tell-trouble.ts).
 *
 * @throws what the work throws, and Error for a call that cannot be one of the panel
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
