import type { Problem } from '@/server/problem'

/** Parameters that the API refuses; it becomes a 400 that names them. */
export class WrongParameters extends Error {
  constructor(readonly errors: NonNullable<Problem['errors']>) {
    super('A parameter is wrong.')
  }
}
