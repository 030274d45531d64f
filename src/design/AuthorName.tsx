export type Credential = {
  /** As shown after the name: `MD`. */
  abbreviation: string
  /** Spelled out: `Doctor of Medicine`; empty if unknown. */
  title: string
}

type AuthorNameProps = {
  name: string
  credentials: Credential[]
  /** The name's link target; absent if it is not a link. */
  href?: string
}

/** A clinician's name followed by the credentials; each abbreviation has its full title. */
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
