/** Below every rich text in the panel, for people who write without a mouse. */
export const KEYS_HELP = {
  en: 'Keys: / opens the menu of headings, lists and blocks. Tab and Shift+Tab move an item within a list; anywhere else Tab leaves the text, and from a list Escape and then Tab does. Ctrl+K or ⌘K makes a link of the selected words.',
  es: 'Teclas: / abre el menú de encabezados, listas y bloques. Tab y Mayús+Tab mueven un elemento dentro de una lista; en cualquier otro lugar, Tab sale del texto, y desde una lista se sale con Escape y después Tab. Ctrl+K o ⌘K convierte en enlace las palabras seleccionadas.',
}
