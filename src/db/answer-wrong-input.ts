import type { AfterErrorHook } from 'payload'

/**
 * PostgreSQL errors about invalid values (appendix A of its manual): data exceptions (22), constraint violations
 * (23), and an operator that does not fit its operand types.
 */
const WRONG_VALUE = /^(?:22\w{3}|23\w{3}|42804|42883|42P18|54001)$/

/** Errors of the upload parser for a malformed form; Payload turns them into 500 (3.90). */
const WRONG_FORM =
  /^(?:Malformed (?:part header|content type|urlencoded form)|Unexpected end of (?:form|multipart data)|Multipart: Boundary not found|Missing Content-Type|Unsupported content type|Request is not eligible for file upload)/

/** What Payload 3.90 throws without a status if the request is incomplete. */
const LACKING =
  /^(?:Missing (?:email|ID|'where' query)|Cannot find field for path|Pasting from URL|Invalid (?:where|JSON))/i

/**
 * Whether an error is the client's fault.
 *
 * @param error of any kind; its causes are checked too
 */
export function isWrongInput(error: unknown): boolean {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    if ('code' in each && typeof each.code === 'string' && WRONG_VALUE.test(each.code)) return true
    if (each instanceof SyntaxError || each instanceof RangeError || each instanceof URIError) return true
    if (WRONG_FORM.test(each.message) || LACKING.test(each.message)) return true
  }
  return false
}

/** The safety net under all input checks: 400 where Payload would return 500 for a client error. */
export const answerWrongInput: AfterErrorHook = ({ error, result }) => {
  const status = (error as { status?: number }).status
  if ((status !== undefined && status < 500) || !isWrongInput(error)) return
  const isTold = result && 'errors' in result && !(result.errors?.[0]?.message ?? '').startsWith('Something')
  return {
    status: 400,
    response: isTold
      ? result
      : { errors: [{ name: 'APIError', message: 'The request holds a value that cannot be used.' }] },
  }
}
