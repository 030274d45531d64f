const list = (words: string) => new Set(words.split(' '))

/** The most common short words of a language, without accents: every text of a dozen words contains some. */
export const stopWords: Record<string, Set<string>> = {
  en: list(
    'a about after all also am an and any are as at be been but by can did do does for from had has have he her his how i if in is it its just like me my no not of on or our out she so some than that the their them then there they this to too up was we were what when which who will with would you your very thanks thank it’s i’m don’t i’ve',
  ),
  es: list(
    'a al algo como con cuando de del desde donde el ella en era es esta estaba este esto fue gracias ha hace han hasta hay la las le lo los mas me mi mis muy no nos o para pero por porque que se ser si sin sobre solo son su sus tambien tan te tengo tiene todo un una unos y ya yo',
  ),
  fr: list(
    'au aux avec ce ces cette dans de des du elle en est et il je la le les mais ne nous ou par pas plus pour que qui sa se son sur un une vous votre sont',
  ),
  de: list(
    'aber als auch auf aus bei das dem den der des die ein eine einen er es fur habe haben hat ich im in ist mit nicht noch oder sich sie sind und von war was wenn wie wir zu zum',
  ),
  pt: list(
    'ao as com como da das de do dos e ela ele em essa esta eu foi isso ja mais mas me meu minha muito na nao nas no nos o os para pela pelo por que se sem seu sua tambem um uma voce',
  ),
  it: list(
    'al anche che chi ci come con da dei del della di e essere gli ha ho il in io la le lo ma mi nel non per piu questo se si sono su suo un una vi',
  ),
}
