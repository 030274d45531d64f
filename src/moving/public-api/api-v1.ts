import { API_ROOT } from '@/server/machine-routes'

/** The API's address with its version. */
export const API_V1 = `${API_ROOT}/v1`
