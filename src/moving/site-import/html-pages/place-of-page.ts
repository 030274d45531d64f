/** The address of an HTML file as servers answer it: that of its folder for its `index.html`. */
export const placeOfPage = (address: string) => address.replace(/(?<=\/)index\.x?html?$/iu, '')
