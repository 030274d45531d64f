/** A share target; `name` is null for e-mail, which is translated. */
export type ShareLink = { name: string | null; href: string }

/**
 * Plain share links. Nothing is loaded from these services, so they learn nothing about readers who do not use
 * them.
 *
 * @param url the article's canonical URL
 */
export function shareLinks(url: string, question: string): ShareLink[] {
  const [address, words] = [encodeURIComponent(url), encodeURIComponent(question)]
  return [
    { name: null, href: `mailto:?subject=${words}&body=${address}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${words}%20${address}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { name: 'X', href: `https://x.com/intent/post?url=${address}&text=${words}` },
  ]
}
