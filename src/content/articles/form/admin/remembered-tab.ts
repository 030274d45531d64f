/**
 * The chosen tab of each form, for as long as the browser's tab lives. Not in the address: Next drops the answer of a
 * pending server action when `history.replaceState` is called (16.4, `app-router-instance`), and Payload's form waits
 * for that answer for ever.
 */
const keyOf = (linked: string) => `form-tab ${window.location.pathname} ${linked}`

/** @param linked the tab that the address names; another link begins anew */
export function rememberTab(linked: string, tab: string): void {
  try {
    sessionStorage.setItem(keyOf(linked), tab)
  } catch {
    // Storage is switched off or full: a reload shows the first tab.
  }
}

/** '' if none was chosen. */
export function rememberedTab(linked: string): string {
  try {
    return sessionStorage.getItem(keyOf(linked)) ?? ''
  } catch {
    return ''
  }
}
