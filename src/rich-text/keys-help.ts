/** Below every long text in the panel, for who writes without a mouse. */
export const KEYS_HELP =
  'Keys: / opens the menu of headings, lists and blocks. Tab and Shift+Tab move an item within a list; anywhere else Tab leaves the text, and from a list Escape and then Tab does. Ctrl+K or ⌘K makes a link of the selected words.'
