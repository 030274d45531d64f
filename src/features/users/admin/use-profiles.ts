'use client'

import { useEffect, useState } from 'react'

export type Profile = { id: number; name: string }

/** The public profiles by name, to choose one; empty until they are there, or when they cannot be had. */
export function useProfiles(api: string): Profile[] {
  const [profiles, setProfiles] = useState<Profile[]>([])
  useEffect(() => {
    const leaving = new AbortController()
    fetch(`${api}/authors?limit=1000&depth=0&sort=name&select[name]=true`, {
      credentials: 'include',
      signal: leaving.signal,
    })
      .then((response) => response.json())
      .then(({ docs }: { docs?: Profile[] }) => setProfiles(docs ?? []))
      .catch(() => undefined)
    return () => leaving.abort()
  }, [api])
  return profiles
}
