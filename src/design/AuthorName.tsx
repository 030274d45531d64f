export type Credential = {
  /** As it stands behind the name: `MD`. */
  abbreviation: string
  /** Spelled out: `Doctor of Medicine`; empty where unknown. */
  title: string
}

type AuthorNameProps = {
  name: string
  credentials: Credential[]
  /** Where the name leads; absent where it is not a link. */
  href?: string
}

/** A clinician's name with the credentials behind it; each abbreviation carries its full title. */
export function AuthorName({ name, credentials, href }: AuthorNameProps) {
  return (
    <>
      {href ? (
        <a href={href}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
      {credentials.map(({ abbreviation, title }) => (
        <span key={abbreviation}>
          {', '}
          {title ? <abbr title={title}>{abbreviation}</abbr> : abbreviation}
        </span>
      ))}
    </>
  )
}
