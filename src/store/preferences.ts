/** What this reader prefers on any link. Storage may be denied, as it is in many frames; then nothing is remembered. */
import { VIEW_FIELDS, type View } from '../scenario/view.ts';

export interface Preferences {
  /** The theme that was chosen last; undefined where none was. */
  theme(): View['theme'] | undefined;
  rememberTheme(theme: View['theme']): void;
}

/** Under which the theme is kept; what a student did in the course; and texts of that which could not be read. There is nothing else. */
export const THEME_KEY = 'wilt.theme';
export const PROGRESS_KEY = 'wilt.progress';
export const UNREAD_KEY = 'wilt.progress.unread';

/** @param storage asked at each use, because merely naming it may throw */
export function createPreferences(storage: () => Pick<Storage, 'getItem' | 'setItem'>): Preferences {
  return {
    theme() {
      try {
        return VIEW_FIELDS.theme.parse(storage().getItem(THEME_KEY) ?? '');
      } catch {
        return undefined;
      }
    },
    rememberTheme(theme) {
      try {
        storage().setItem(THEME_KEY, theme);
      } catch {
        // Denied or full: the choice holds until the page is left.
      }
    },
  };
}
