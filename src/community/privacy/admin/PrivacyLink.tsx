/** Leads from the settings to the page on which a reader's data is exported or erased. */
export function PrivacyLink() {
  return (
    <p>
      Somebody asks for their data?{' '}
      <a href="/admin/privacy">Export or erase everything of one e-mail address</a>
    </p>
  )
}
