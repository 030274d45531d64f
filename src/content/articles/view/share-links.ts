/** A way to pass an article on; `name` is null for e-mail, which has a word in each language. */
export type ShareLink = { name: string | null; href: string }

/**
 * Plain links by which a reader may pass an article on. Nothing of these places is loaded into the page, so they
 * learn of nobody who does not choose them.
 *
 * @param url the article's canonical address
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
