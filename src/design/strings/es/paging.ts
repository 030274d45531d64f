/** The pages of a long list. */
export const paging = {
  label: 'Páginas de esta lista',
  first: 'Primera página',
  previous: 'Página anterior',
  next: 'Página siguiente',
  last: 'Última página',
  pageOf: (page: number, pages: number) =>
    `Página ${page.toLocaleString('es')} de ${pages.toLocaleString('es')}`,
  inTitle: (title: string, page: number, pages: number) => `${title}, página ${page} de ${pages}`,
  shown: (from: number, to: number, total: number) =>
    `Se muestran del ${from.toLocaleString('es')} al ${to.toLocaleString('es')}, de un total de ${total.toLocaleString('es')}.`,
}
