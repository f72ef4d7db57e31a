/** Titles of the leaves that open over the page from its foot, and the words that open them. */
export const LEAVES = {
  keys: {
    word: 'Keys',
    title: 'Keys',
    intro: 'Tab goes on to what can be operated, Shift and Tab go back; what has the focus shows it. On a Mac, ⌘ is Ctrl.',
  },
  about: {
    word: 'About',
    title: 'About Wilt',
    intro: 'Everything is worked out in this browser; once it is loaded the page asks no other computer for anything.',
  },
} as const;
