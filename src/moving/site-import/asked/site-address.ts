import { z } from 'zod'

/** The address of the site that an export is from. */
export const siteAddress = z.url({ protocol: /^https?$/, hostname: /./ }).max(512)
