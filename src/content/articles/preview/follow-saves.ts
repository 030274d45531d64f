/**
 * The script of the live preview, the only one on a page of the site; readers never get it.
 *
 * The panel notifies the frame of each save, including autosaves, with a message of type `payload-document-event`
 * (@payloadcms/ui, elements/LivePreview/Window), once the frame has reported that it is ready. The frame then
 * reloads the saved draft and restores its scroll position. Links open in a new tab: other pages of the site
 * refuse to be framed.
 */
export const followSavesScript = `(() => {
  const panel = window.opener || window.parent
  const place = 'preview:' + location.pathname
  const kept = Number(sessionStorage.getItem(place))
  if (kept > 0) scrollTo(0, kept)
  addEventListener('pagehide', () => sessionStorage.setItem(place, String(scrollY)))
  addEventListener('message', (event) => {
    if (event.origin !== location.origin || event.source !== panel) return
    if (event.data && event.data.type === 'payload-document-event') location.reload()
  })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href]')
    if (link && !link.getAttribute('href').startsWith('#')) link.target = '_blank'
  })
  if (panel !== window) panel.postMessage({ type: 'payload-live-preview', ready: true }, location.origin)
})()`
