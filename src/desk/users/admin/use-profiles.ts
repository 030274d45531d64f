'use client'

import { useEffect, useState } from 'react'

export type Profile = { id: number; name: string }

const ask = async <T>(address: string, signal: AbortSignal): Promise<T[]> => {
  const response = await fetch(address, { credentials: 'include', signal })
  const { docs }: { docs?: T[] } = await response.json()
  return docs ?? []
}

/**
 * The profiles without an account, including drafts, by name; empty until loaded, or if loading fails.
 *
 * @param round a different number reloads
 */
export function useFreeProfiles(api: string, round: number): Profile[] {
  const [profiles, setProfiles] = useState<Profile[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round says when to ask again.
  useEffect(() => {
    const leaving = new AbortController()
    Promise.all([
      ask<Profile>(
        `${api}/authors?draft=true&limit=1000&depth=0&sort=name&select[name]=true`,
        leaving.signal,
      ),
      ask<{ author?: number | null }>(
        `${api}/users?limit=1000&depth=0&select[author]=true&where[author][exists]=true`,
        leaving.signal,
      ),
    ])
      .then(([all, accounts]) => {
        const taken = new Set(accounts.map(({ author }) => author))
        setProfiles(all.filter(({ id }) => !taken.has(id)))
      })
      .catch(() => undefined)
    return () => leaving.abort()
  }, [api, round])
  return profiles
}
