import { type Endpoint, NotFound, type SanitizedCollectionConfig } from 'payload'

/**
 * A collection's endpoints without those that Payload 3.90 offers but answers with 500: versions of unversioned
 * collections, and the deletion of a missing preference.
 */
export function mendEndpoints({ endpoints, slug, versions }: SanitizedCollectionConfig): Endpoint[] | false {
  if (!endpoints) return endpoints
  const offered = versions ? endpoints : endpoints.filter(({ path }) => !path.startsWith('/versions'))
  if (slug !== 'payload-preferences') return offered
  return offered.map((endpoint) => (endpoint.method === 'delete' ? onlyWhatIsThere(endpoint) : endpoint))
}

function onlyWhatIsThere(endpoint: Endpoint): Endpoint {
  return {
    ...endpoint,
    handler: async (req) => {
      if (!req.user) throw new NotFound(req.t)
      const { totalDocs } = await req.payload.count({
        collection: 'payload-preferences',
        where: {
          and: [
            { key: { equals: String(req.routeParams?.key) } },
            { 'user.value': { equals: req.user.id } },
            { 'user.relationTo': { equals: req.user.collection } },
          ],
        },
        overrideAccess: true,
        req,
      })
      if (totalDocs === 0) throw new NotFound(req.t)
      return endpoint.handler(req)
    },
  }
}
