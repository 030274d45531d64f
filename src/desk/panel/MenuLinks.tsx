/** Below the collections in the panel's menu: how the desk is used, and the way to what readers see. */
export function MenuLinks() {
  return (
    <>
      <a className="nav__link menu-link" href="/admin/help">
        Help
      </a>
      <a className="nav__link menu-link" href="/">
        View the site
      </a>
    </>
  )
}
