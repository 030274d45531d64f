import { type Endpoint, Forbidden } from 'payload'
import { whoIs } from '@/access/roles'
import { readPhones } from './read-phones'

const LENGTH = 200

/**
 * `GET /api/authors/phone-links?phone=&country=&region=`: the input in pieces, with the numbers that readers will
 * be able to dial.
 *
 * @throws Forbidden (403) without a staff account
 */
export const phoneLinksEndpoint: Endpoint = {
  path: '/phone-links',
  method: 'get',
  handler: async (req) => {
    if (whoIs(req.user) === 'reader') throw new Forbidden(req.t)
    const word = (name: string) => req.searchParams.get(name)?.slice(0, LENGTH) ?? ''
    const pieces = readPhones(word('phone'), { country: word('country'), region: word('region') })
    return Response.json({ pieces }, { headers: { 'Cache-Control': 'no-store' } })
  },
}
