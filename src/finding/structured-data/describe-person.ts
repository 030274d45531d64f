import type { MedicalOrganizationLeaf, PersonLeaf } from 'schema-dts'
import { dialledNumbers } from '@/content/authors/phone/read-phones'
import type { Credential } from '@/design/AuthorName'
import type { PictureView } from '@/design/picture-view'
import type { Practice } from '@/design/practice-place'
import type { SiteView } from '@/html/site-view'
import { listed } from './graph'
import { personId } from './node-ids'

type Clinician = {
  slug: string
  name: string
  credentials: readonly Credential[]
  specialties: readonly string[]
  practice: Practice | null
  photo: PictureView | null
}

/**
 * A clinician as author or reviewer. No stars here: in schema.org works, organisations and places have ratings,
 * persons do not.
 */
export function describePerson(site: SiteView, clinician: Clinician): PersonLeaf {
  const { slug, name, credentials, specialties, practice, photo } = clinician
  return {
    '@type': 'Person',
    '@id': personId(site, slug),
    name,
    url: `${site.url}/authors/${slug}`,
    image: photo ? site.url + photo.src : undefined,
    honorificSuffix: credentials.map(({ abbreviation }) => abbreviation).join(', ') || undefined,
    hasCredential: listed(
      credentials.map(({ abbreviation, title }) => ({
        '@type': 'EducationalOccupationalCredential' as const,
        name: title || abbreviation,
      })),
    ),
    jobTitle: specialties[0],
    knowsAbout: listed(specialties),
    affiliation: practice ? describePractice(practice) : undefined,
  }
}

/** Where a clinician works. */
function describePractice(practice: Practice): MedicalOrganizationLeaf {
  const { street, city, region, country } = practice
  const hasPlace = [street, city, region, country].some((part) => part !== null)
  return {
    '@type': 'MedicalOrganization',
    name: practice.name,
    url: practice.url ?? undefined,
    telephone: telephoneOf(practice),
    address: hasPlace ? describeAddress(practice) : undefined,
  }
}

/** The valid phone numbers; anything else that was entered is only for people. */
export function telephoneOf(practice: Practice): readonly string[] | string | undefined {
  const numbers = dialledNumbers(practice.phone ?? '', practice)
  return numbers.length === 1 ? numbers[0] : listed(numbers)
}

/** A practice's postal address. */
export function describeAddress({ street, city, region, country }: Practice) {
  return {
    '@type': 'PostalAddress' as const,
    streetAddress: street ?? undefined,
    addressLocality: city ?? undefined,
    addressRegion: region ?? undefined,
    addressCountry: country ?? undefined,
  }
}
