/** The theme in force: what the view asks for, with `auto` resolved to what the system prefers. */
import type { View } from '../../scenario/view.ts';

const NIGHT = '(prefers-color-scheme: dark)';

/** Sets `data-theme` on <html> and keeps following the system while `auto` is asked for. Returns how to stop. */
export function wearTheme(asked: View['theme']): () => void {
  const system = window.matchMedia(NIGHT);
  const wear = () => {
    document.documentElement.dataset['theme'] = asked === 'auto' ? (system.matches ? 'dark' : 'light') : asked;
  };
  wear();
  system.addEventListener('change', wear);
  return () => system.removeEventListener('change', wear);
}
