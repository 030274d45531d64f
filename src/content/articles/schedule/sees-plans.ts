import type { PayloadRequest } from 'payload'
import { whoIs } from '@/access/roles'

/** Whether the request's user may see and make plans: editors and administrators. */
export const seesPlans = ({ user }: PayloadRequest): boolean =>
  user ? ['admin', 'editor'].includes(whoIs(user)) : false
