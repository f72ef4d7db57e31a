/** What the run that is kept beside the page's own differs in, in words: told by who has them (shell/WorldWords.tsx), said where its curves are. '' where none is kept. */
let name = '';
const listeners = new Set<() => void>();

export const comparedName = {
  tell(next: string): void {
    if (next === name) return;
    name = next;
    for (const listener of listeners) listener();
  },
  text: (): string => name,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
} as const;
