import { linksOf } from '@/community/comments/checks/find-links'

const MONEY = /[$€£¥]\s?\p{N}|\p{N}\s?[$€£¥]|\b(?:usd|dollars?|euros?|pounds|cash|d[oó]lares)\b/iu
const PHONE = /\+?\p{N}(?:[ ().-]{0,2}\p{N}){8,}/u
const MAIL = /[^\s@]+@[^\s@]+\.\p{L}{2,}/u
const PICTURE = /\p{Extended_Pictographic}/u
const SHOUTED = 0.6
const ENOUGH_LETTERS = 10

/**
 * Whole-text signals that n-grams cannot express: length, style, and whether it contains a link, money or a phone
 * number.
 */
export function signalsOf(text: string): string[] {
  const links = linksOf(text).length
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const words = text.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0
  const found = {
    link: links > 0,
    links: links > 1,
    money: MONEY.test(text),
    phone: PHONE.test(text),
    mail: MAIL.test(text),
    picture: PICTURE.test(text),
    exclaims: text.includes('!'),
    asks: text.includes('?'),
    shouts: letters > ENOUGH_LETTERS && capitals > SHOUTED * letters,
    [`length ${Math.round(Math.log2(1 + words))}`]: true,
  }
  return Object.keys(found).filter((name) => found[name as keyof typeof found])
}
